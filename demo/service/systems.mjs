import { setTimeout as pause } from 'node:timers/promises';

/** What each system has on file, by the number of a person's file here: never an identity number. */
const files = {
  register: {
    'file-1': {
      'residence.division': '330106',
      'residence.registeredOn': '2023-10-20',
      'residence.isContinuous': true,
    },
    'file-2': {
      'residence.division': '330106',
      'residence.registeredOn': '2024-03-01',
      'residence.isContinuous': true,
    },
  },
  insurance: {
    'file-1': { 'employment.socialInsuranceMonths': 12 },
    'file-2': { 'employment.socialInsuranceMonths': 2 },
  },
};

/** A system that takes its time; it knows nothing of people without a file. */
const slow = (name, milliseconds) => async (person, signal) => {
  await pause(milliseconds, undefined, { signal });
  console.log(`${name} asked about ${person}`);
  return Object.hasOwn(files[name], person) ? files[name][person] : {};
};

/** The residence register and the social-insurance system, as slow as real ones. */
export const systems = { register: slow('register', 300), insurance: slow('insurance', 800) };
