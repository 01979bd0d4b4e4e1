/**
 * The loop around an engine that answers one question at a time: grounds first, then the demands
 * of the grounds that hold. It was faster than one expression for the whole answer, for both
 * engines that could write one.
 *
 * @param isAdmissible whether the person may have a permit at all, grounds aside
 * @param grounds `[{ id, holds }]`
 * @param demands `[{ ground, papers, isLacking }]`; `ground: null` demands of everybody
 */
export const collect = (isAdmissible, grounds, demands) => (applicant) => {
  const met = [];
  for (const { id, holds } of grounds) if (holds(applicant)) met.push(id);
  const missing = [];
  for (const { ground, papers, isLacking } of demands) {
    if ((ground === null || met.includes(ground)) && isLacking(applicant)) missing.push(papers);
  }
  return { eligible: met.length > 0 && Boolean(isAdmissible(applicant)), grounds: met, missing };
};
