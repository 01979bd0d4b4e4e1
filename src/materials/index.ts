export { compileMaterials, type Held, type MissingMaterials } from './compile.js';
export { unfitnessOf } from './fitness.js';
export {
  type Alternative,
  type Item,
  type MissingMaterial,
  type Requirement,
  type UnfitCode,
  type UnfitMaterial,
  unfitCodes,
} from './types.js';
