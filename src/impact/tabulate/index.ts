export { type ScreeningTable, tabulate } from './tabulate.js';
