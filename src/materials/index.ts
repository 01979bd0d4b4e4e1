export {
  compileMaterials,
  compilePlainMaterials,
  type Held,
  type MaterialsReader,
  type MissingMaterials,
} from './compile.js';
export { isReadable, unfitnessOf } from './fitness.js';
export {
  type Alternative,
  type Item,
  type MissingMaterial,
  type Requirement,
  type UnfitCode,
  type UnfitMaterial,
  unfitCodes,
} from './types.js';
