import { useState } from 'preact/hooks';
import type { Question } from 'residence-permit-rules/forms';
import { divisionName, divisions } from '../divisions.js';
import { noneName } from '../read-answer.js';
import { useVisit } from '../visit.js';

/** A question as its inputs take it. */
export interface InputsProps {
  readonly asked: Pick<Question, 'type' | 'options' | 'fields'> & { readonly mayBeNone?: boolean };
  readonly name: string;
  readonly value: unknown;
  readonly unit?: string | null;
  /** Ids of what describes the input. */
  readonly describedBy: string;
  readonly isWrong?: boolean;
}

/** A date, month, number or code, and a box to say that there is none. */
export function TypedInput({ asked, name, value, unit, describedBy, isWrong }: InputsProps) {
  const { say } = useVisit();
  const [isNone, setNone] = useState(value === null);
  const shared = {
    id: name,
    name,
    disabled: isNone,
    defaultValue: value === undefined || value === null ? '' : String(value),
    'aria-describedby': describedBy || undefined,
    'aria-invalid': isWrong || undefined,
  };
  return (
    <>
      <div class="typed">
        {asked.type === 'date' && <input type="date" min="1900-01-01" max="2199-12-31" {...shared} />}
        {asked.type === 'month' && <input type="month" placeholder="YYYY-MM" {...shared} />}
        {asked.type === 'integer' && <input type="text" inputMode="numeric" class="short" {...shared} />}
        {asked.type === 'division' && <DivisionInput {...shared} />}
        {unit && <span class="unit">{unit}</span>}
      </div>
      {asked.mayBeNone && (
        <label class="choice slim">
          <input
            type="checkbox"
            name={noneName(name)}
            checked={isNone}
            onChange={({ currentTarget }) => setNone(currentTarget.checked)}
          />
          <span>{say('noneOfIt')}</span>
        </label>
      )}
    </>
  );
}

type Shared = { readonly id: string; readonly name: string; readonly defaultValue: string };

function DivisionInput(shared: Shared) {
  const { lang } = useVisit();
  const [code, setCode] = useState(shared.defaultValue);
  const list = `${shared.id}-divisions`;
  return (
    <>
      <input
        type="text"
        inputMode="numeric"
        list={list}
        class="short"
        autoComplete="off"
        {...shared}
        onInput={({ currentTarget }) => setCode(currentTarget.value)}
      />
      <output for={shared.id}>{divisionName(code, lang) === code ? '' : divisionName(code, lang)}</output>
      <datalist id={list}>
        {divisions.map((one) => (
          <option key={one.code} value={one.code} label={one[lang]} />
        ))}
      </datalist>
    </>
  );
}
