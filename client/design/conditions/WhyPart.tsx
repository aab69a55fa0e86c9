import { Check, CircleHelp, X } from 'lucide-react';
import { designConditionTexts } from '../../text/design-conditions/design-condition-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import type { SaidPart } from './condition-desk.ts';

/** A part of a condition: true, false or not known yet, and from which answer. */
export function WhyPart({ part }: { part: SaidPart }) {
  const text = useTexts(designConditionTexts);
  const { kind, holds, sentence, source, reads, parts } = part;
  const Mark = holds === undefined ? CircleHelp : holds ? Check : X;
  const state = holds === undefined ? 'open' : holds ? 'true' : 'false';
  return (
    <li className={`why why-${state}`}>
      <p>
        <span className="why-state">
          <Mark aria-hidden="true" size={18} />
          {text.states[state]}
        </span>{' '}
        {kind === 'plain' ? sentence || source : text.kinds[kind]}
      </p>
      {reads.map(({ name, value, isOpen }) => (
        <p key={name} className="quiet why-answer">
          <code>{name}</code>: {isOpen ? text.notYet : value === undefined ? text.noAnswer : shownValue(value)}
        </p>
      ))}
      {parts.length > 0 && (
        <ul>
          {parts.map((inside, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a part may stand twice in a condition
            <WhyPart key={place} part={inside} />
          ))}
        </ul>
      )}
    </li>
  );
}

const shownValue = (value: unknown) => (Array.isArray(value) ? value.join(', ') : String(value));
