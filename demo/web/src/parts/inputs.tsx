import { useState } from 'preact/hooks';
import type { Question, RecordField } from 'residence-permit-rules/forms';
import { NONE, recordName } from '../read-answer.js';
import { useVisit } from '../visit.js';
import { Radios } from './radios.js';
import { type InputsProps, TypedInput } from './typed-input.js';

/** Whether a question is answered by several inputs, which then need a legend and not a label. */
export const isGroup = (type: Question['type']): boolean =>
  ['boolean', 'enum', 'id', 'enum-list', 'list'].includes(type);

/** The inputs for a question of any type. They keep themselves what is typed; the form reads it at the end. */
export function Inputs(props: InputsProps) {
  const { asked, name, value } = props;
  const { say } = useVisit();
  if (asked.type === 'list') return <Records {...props} />;
  if (asked.type === 'enum-list') return <Boxes {...props} />;
  if (!isGroup(asked.type)) return <TypedInput {...props} />;
  const options = asked.options ?? [
    { value: 'true', label: say('yes') },
    { value: 'false', label: say('no') },
  ];
  const none = asked.mayBeNone ? [{ value: NONE, label: say('noneOfIt') }] : [];
  const chosen = value === undefined ? undefined : value === null ? NONE : String(value);
  return <Radios name={name} options={[...options, ...none]} chosen={chosen} />;
}

function Boxes({ asked, name, value }: InputsProps) {
  const chosen = Array.isArray(value) ? value : [];
  return (
    <div class="choices">
      {(asked.options ?? []).map((option) => (
        <label class="choice" key={option.value}>
          <input
            type="checkbox"
            name={name}
            value={option.value}
            defaultChecked={chosen.includes(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}

/** Records of a list, each with its fields. */
function Records({ asked, name, value, describedBy }: InputsProps) {
  const { say } = useVisit();
  const given = Array.isArray(value) ? (value as Record<string, unknown>[]) : [];
  const [rows, setRows] = useState(() => given.map((record, id) => ({ id, record })));
  // A list inside a record is more than a page like this asks for.
  const fields = (asked.fields ?? []).filter(({ type }) => type !== 'list');
  const add = (): void => setRows([...rows, { id: (rows[rows.length - 1]?.id ?? -1) + 1, record: {} }]);
  return (
    <div class="records">
      {rows.length === 0 && <p class="hint">{say('noRecord')}</p>}
      {rows.map(({ id, record }, index) => (
        <fieldset class="record" key={id}>
          <legend>{say('record', { n: index + 1 })}</legend>
          <input type="hidden" name={`${name}.${index}`} value="" />
          {fields.map((field) => (
            <RecordInput
              key={field.name}
              field={field}
              name={recordName(name, index, field.name)}
              value={record[field.name]}
              describedBy={describedBy}
            />
          ))}
          <button type="button" class="plain" onClick={() => setRows(rows.filter((row) => row.id !== id))}>
            {say('remove')}
          </button>
        </fieldset>
      ))}
      <button type="button" class="second" onClick={add}>
        {say('add')}
      </button>
    </div>
  );
}

interface RecordProps {
  readonly field: RecordField;
  readonly name: string;
  readonly value: unknown;
  readonly describedBy: string;
}

function RecordInput({ field, name, value, describedBy }: RecordProps) {
  const inputs = <Inputs asked={field} name={name} value={value} describedBy={describedBy} />;
  if (isGroup(field.type))
    return (
      <fieldset>
        <legend>{field.label}</legend>
        {inputs}
      </fieldset>
    );
  return (
    <div class="field">
      <label class="name" for={name}>
        {field.label}
      </label>
      {inputs}
    </div>
  );
}
