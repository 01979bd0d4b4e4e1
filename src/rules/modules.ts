import * as beijing from './beijing.js';
import * as binjiang from './binjiang.js';
import * as hangzhou from './hangzhou.js';
import * as national from './national.js';
import * as shanghai from './shanghai.js';
import * as shenzhen from './shenzhen.js';
import * as unnamedCity from './unnamed-city.js';
import * as xinjiang from './xinjiang.js';
import * as zhejiang from './zhejiang.js';

/** Every module under `./rules/`, by name: what the build and the tests go through. */
export const modules = {
  beijing,
  binjiang,
  hangzhou,
  national,
  shanghai,
  shenzhen,
  'unnamed-city': unnamedCity,
  xinjiang,
  zhejiang,
} as const;
