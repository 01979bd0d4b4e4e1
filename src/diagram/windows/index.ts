export { layingsOf } from './layings.js';
export { isPast, isWithin, NO_WINDOW, NOT_YET, OPEN, pastWord, UNANNOUNCED, type Windows } from './states.js';
