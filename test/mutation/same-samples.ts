import fc from 'fast-check';

// A mutant must not live or die by the luck of a run; and that it died is enough, the least case is not asked for.
fc.configureGlobal({ seed: 20240501, endOnFailure: true });
