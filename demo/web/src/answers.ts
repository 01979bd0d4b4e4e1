import { type Facts, type Policy, scopeOf } from 'residence-permit-rules';

type Subjects = { readonly [subject: string]: { readonly [name: string]: unknown } };

/** The answers with a fact added, changed, or with `undefined` taken away. */
export function withAnswer(answers: Facts, fact: string, value: unknown): Facts {
  const [subject = '', name] = fact.split('.', 2);
  if (name === undefined) return { ...answers, [subject]: value };
  const { [name]: _, ...others } = (answers as Subjects)[subject] ?? {};
  return { ...answers, [subject]: value === undefined ? others : { ...others, [name]: value } };
}

/** The answers that a policy knows: facts of another's own would be mistakes under it. */
export function answersFor(policy: Policy, answers: Facts): Facts {
  const { facts = {} } = scopeOf(policy);
  const local = Object.entries(answers.local ?? {});
  const own = local.filter(([name]) => name in facts);
  if (own.length === local.length) return answers;
  const { local: _, ...common } = answers;
  return own.length === 0 ? common : { ...common, local: Object.fromEntries(own) };
}
