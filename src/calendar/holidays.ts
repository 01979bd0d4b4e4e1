// Written by scripts/generate-holidays.ts from rules/calendar; do not edit.

/** The year of the first row of {@link FLIPPED_DAYS}. */
export const FIRST_YEAR = 2011;

/**
 * A row a year: the days on which the notices turn the week round, a Monday to Friday off or a
 * Saturday or Sunday worked. Each character is a number in base 36: days on from the one before, the
 * first from 1 January; `z` goes 35 days on and names none.
 */
export const FLIPPED_DAYS: readonly string[] = [
  '2r311314ze21rz0zzsl111111zzd', // 2011
  '11i211112zr1111o21zhzzt21111', // 2012
  '01121z1111111zb12k1111z31111zzt127211135', // 2013
  '0p531112zno12tzzsk311314', // 2014
  '012z7311314z2pzhzz312p13113', // 2015
  '0z1211112zfsz312zzp12f111111', // 2016
  '1k531112zl21rq21zzzi21111', // 2017
  '0z6413113z512k21zdzzs5111111zzf2', // 2018
  '0w111111zln3112xzzsg211135', // 2019
  '0i531111zvk5314zc12zzl4131112', // 2020
  '0z2413113z9k8113z2zzq215531112', // 2021
  '2q111111zm21j8113rzzvl111111', // 2022
  '1l111111zvi8113zc12zzq3111111', // 2023
  '0y811112zb12l3118uzzq21c211135', // 2024
  '0p2111314zkn413szzzd3113113', // 2025
  '012z62111135z2p314z6zzn5613113', // 2026
];
