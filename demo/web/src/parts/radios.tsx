import type { ComponentChildren } from 'preact';

/** One of the values to choose from. */
export interface Choosable {
  readonly value: string;
  readonly label: string;
  readonly note?: string;
}

interface Props {
  readonly name: string;
  readonly options: readonly Choosable[];
  readonly chosen?: string | undefined;
  readonly onChoose?: (value: string) => void;
}

/** Radio buttons, one under the other, each as wide as a thumb needs. */
export function Radios({ name, options, chosen, onChoose }: Props) {
  return (
    <div class="choices">
      {options.map(({ value, label, note }) => (
        <label class="choice" key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            {...(onChoose ? { checked: value === chosen } : { defaultChecked: value === chosen })}
            onChange={() => onChoose?.(value)}
          />
          <span>
            {label}
            {note && <small>{note}</small>}
          </span>
        </label>
      ))}
    </div>
  );
}

interface GroupProps {
  readonly legend: ComponentChildren;
  readonly children: ComponentChildren;
  readonly class?: string;
}

/** A group of inputs under a heading. */
export const Group = ({ legend, children, class: look = '' }: GroupProps) => (
  <fieldset class={look}>
    <legend>{legend}</legend>
    {children}
  </fieldset>
);
