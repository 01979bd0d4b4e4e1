import type { InterviewStep, Question } from 'residence-permit-rules/forms';
import { type Lang, valueText } from 'residence-permit-rules/messages';
import { divisionName } from '../divisions.js';
import { useVisit } from '../visit.js';

/** What was answered and still matters, each to be changed. */
export function Answered({ step }: { readonly step: InterviewStep }) {
  const { say, lang, tell, go } = useVisit();
  const answered = step.answered.filter(({ fact }) => fact !== 'materials');
  if (answered.length === 0) return null;
  const change = (fact: string): void => {
    tell({ asking: fact });
    go('questions');
  };
  return (
    <details class="answered screen-only" open>
      <summary>
        {say('answered')} <span class="count">{answered.length}</span>
      </summary>
      <dl class="facts">
        {answered.map((one) => (
          <div key={one.fact}>
            <dt>{one.label}</dt>
            <dd>{shownValue(one, lang)}</dd>
            <dd class="act">
              <button type="button" class="plain" onClick={() => change(one.fact)}>
                {say('change')}
                <span class="hidden"> {one.label}</span>
              </button>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** An answer in words. */
function shownValue({ fact, type, value, options, unit, fields }: Question, lang: Lang): string {
  const labelOf = (one: unknown): string =>
    options?.find((option) => option.value === one)?.label ?? valueText(fact, one as string, lang);
  const comma = lang === 'zh' ? '、' : ', ';
  if (type === 'division' && typeof value === 'string') return divisionName(value, lang);
  if (type === 'list') {
    const records = (value as readonly Record<string, unknown>[]).map((record) =>
      fields
        ?.map(({ name }) => record[name] ?? '')
        .filter((text) => text !== '')
        .join(' '),
    );
    return records.join(comma) || valueText(fact, null, lang);
  }
  if (Array.isArray(value)) return value.map(labelOf).join(comma) || valueText(fact, null, lang);
  return typeof value === 'number' && unit ? `${value} ${unit}` : labelOf(value);
}
