import { useId } from 'react';
import { Tick } from './Tick.tsx';

interface SomeOrAllProps {
  readonly legend: string;
  /** What stands for a choice of none of them in particular, in the order in which it is offered. */
  readonly whole: readonly { readonly key: string; readonly label: string }[];
  readonly someLabel: string;
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    readonly refused?: string | undefined;
  }[];
  /** A key of `whole`, or the values that are chosen. */
  readonly chosen: string | readonly string[];
  readonly onChoose: (chosen: string | string[]) => void;
}

/** All of a list, or some that are ticked, in the order of the list. The last one that is ticked stays. */
export function SomeOrAll({ legend, whole, someLabel, options, chosen, onChoose }: SomeOrAllProps) {
  const name = useId();
  const isSome = typeof chosen !== 'string';
  const tick = (value: string, isOn: boolean) => {
    const ticked = options
      .map((option) => option.value)
      .filter((each) => (each === value ? isOn : isSome && chosen.includes(each)));
    if (ticked.length > 0) onChoose(ticked);
  };
  const free = options.filter(({ refused }) => refused === undefined);
  return (
    <fieldset className="ticks">
      <legend>{legend}</legend>
      {whole.map(({ key, label }) => (
        <Tick key={key} kind="radio" name={name} label={label} isOn={chosen === key} onChange={() => onChoose(key)} />
      ))}
      {free.length > 0 && (
        <Tick
          kind="radio"
          name={name}
          label={someLabel}
          isOn={isSome}
          onChange={() => onChoose(free.slice(0, 1).map(({ value }) => value))}
        />
      )}
      {isSome && (
        <div className="ticks-of">
          {options.map(({ value, label, refused }) => (
            <Tick
              key={value}
              kind="checkbox"
              label={label}
              refused={refused}
              isOn={chosen.includes(value)}
              onChange={(isOn) => tick(value, isOn)}
            />
          ))}
        </div>
      )}
    </fieldset>
  );
}
