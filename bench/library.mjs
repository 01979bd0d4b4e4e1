// The built library: what users import, without the build tool's wrappers around functions.
export { compile, definePolicy } from '../dist/index.js';
