import { type Descriptor, describeFact, own } from '../facts/index.js';
import { factLabel, factQuestion, helpText, unitText } from '../messages/index.js';
import { MATERIALS } from './answers.js';
import type { Form } from './form.js';
import { optionsOf, paperOptions } from './options.js';
import type { Question, RecordField } from './types.js';
import { askingClauses, whyOf } from './why.js';

const localName = (fact: string): string => fact.slice(fact.indexOf('.') + 1);

/** The short name of a fact, a field of a record, or what is asked for beside them. */
export function labelOf(form: Form, path: string): string {
  return ownText(form, path)?.label[form.lang] ?? factLabel(path, form.lang);
}

/** The words of a fact that the policy declares for itself. */
function ownText({ reading }: Form, path: string) {
  if (!path.startsWith('local.')) return undefined;
  return own(reading?.terrain.version.facts ?? {}, localName(path));
}

/** Facts of which none makes no sense, though it is accepted. */
const NEVER_NONE = [
  'identity.birthDate',
  'identity.region',
  'residence.division',
  'application.filedBy',
  'application.channel',
];
const WITHOUT_NONE: readonly string[] = ['boolean', 'integer', 'enum-list', 'list'];

/** Whether none is an answer that a person may want to give. */
export const mayBeNone = (fact: string, is: Descriptor): boolean =>
  !WITHOUT_NONE.includes(is.type) &&
  !NEVER_NONE.includes(fact) &&
  !('values' in is && is.values.includes('none'));

/** One question about a fact that the procedure reads. */
export function questionOf(form: Form, fact: string): Question {
  if (fact === MATERIALS) return papersQuestion(form);
  const is = describeFact(fact, form.scope.facts) ?? { type: 'id' };
  const readers = form.reading?.readers.get(fact) ?? [];
  const none = mayBeNone(fact, is);
  return {
    fact,
    type: is.type,
    label: labelOf(form, fact),
    question: ownText(form, fact)?.question[form.lang] ?? factQuestion(fact, form.lang),
    help: helpText(is.type, none, form.lang),
    unit: is.type === 'integer' ? unitText(fact, form.lang) : null,
    why: whyOf(form, readers),
    askedBy: askingClauses(form, readers),
    options: optionsOf(form, fact, is),
    mayBeNone: none,
    fields: fieldsIn(form, fact, is),
  };
}

function papersQuestion(form: Form): Question {
  const { reading, lang } = form;
  const clauses = (reading?.clauses ?? []).map(({ placed }) => placed);
  const demanding = clauses.filter(({ section }) => section === MATERIALS);
  return {
    fact: MATERIALS,
    type: MATERIALS,
    label: factLabel(MATERIALS, lang),
    question: factQuestion(MATERIALS, lang),
    help: helpText(MATERIALS, false, lang),
    unit: null,
    why: whyOf(form, demanding),
    askedBy: askingClauses(form, demanding),
    options: paperOptions(form),
    mayBeNone: false,
    fields: null,
  };
}

function fieldsIn(form: Form, path: string, is: Descriptor): RecordField[] | null {
  if (is.type !== 'list') return null;
  return Object.entries(is.of).map(([name, { is: held, isRequired = false }]) => {
    const at = `${path}.${name}`;
    return {
      name,
      type: held.type,
      label: labelOf(form, at),
      options: optionsOf(form, at, held),
      isRequired,
      fields: fieldsIn(form, at, held),
    };
  });
}
