import { Check, Undo2 } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { formatNumber } from '../../text/format.ts';
import { type ChangeReason, tabletTexts } from '../../text/tablet/tablet-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import type { InterviewSession } from '../session/interview-session.ts';
import { CHANGE_REASONS, type RosterChange } from '../session/roster-change.ts';

interface RosterChangePanelProps {
  session: InterviewSession;
  change: RosterChange;
}

/** What an answer would change about the household: what is set aside, who leaves, and why, before it happens. */
export function RosterChangePanel({ session, change }: RosterChangePanelProps) {
  const text = useTexts(tabletTexts).roster;
  const { locale } = useLanguage();
  const [error, setError] = useState<string>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const count = (value: number) => formatNumber(value, locale);
  const { leaving, people, drawn, draw, asksReason } = change;
  // The first line is the head: every relation of the list is told from there.
  const mayLeave = people.filter(({ line }) => line !== '1');

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const left = form.getAll('left').map(String);
    const reason = CHANGE_REASONS.find((code) => code === form.get('reason'));
    if (left.length !== leaving) return setError(text.chooseWho(count(leaving)));
    if (asksReason && !reason) return setError(text.chooseWhy);
    session.changeRoster(reason, left);
  }

  return (
    <form className="roster-change stack" onSubmit={submit} noValidate>
      <h1 ref={heading} tabIndex={-1}>
        {text.title}
      </h1>
      {draw === 'other-person' ? (
        <p>{text.otherPerson(drawn, count(drawn))}</p>
      ) : (
        leaving === 0 && <p>{text.staying}</p>
      )}
      {draw === 'perhaps' && <p>{text.perhaps(drawn, count(drawn))}</p>}
      {leaving > 0 && (
        <fieldset>
          <legend>{text.leaving(leaving, count(leaving))}</legend>
          <p className="quiet">
            {text.leavingNote} {text.firstStays}
          </p>
          {mayLeave.map(({ line, name, age }) => (
            <label key={line} className="roster-choice">
              <input type="checkbox" name="left" value={line} autoComplete="off" />
              {text.person(line, name, age)}
            </label>
          ))}
        </fieldset>
      )}
      {asksReason && <Reasons legend={text.why} reasons={text.reasons} />}
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
      <div className="row">
        <Button kind="primary" type="submit" icon={Check}>
          {draw === 'other-person' ? text.redraw : text.change}
        </Button>
        <Button icon={Undo2} onClick={() => session.keepRoster()}>
          {text.keep}
        </Button>
      </div>
    </form>
  );
}

function Reasons({ legend, reasons }: { legend: string; reasons: Readonly<Record<ChangeReason, string>> }) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {CHANGE_REASONS.map((code) => (
        <label key={code} className="roster-choice">
          <input type="radio" name="reason" value={code} autoComplete="off" />
          {reasons[code]}
        </label>
      ))}
    </fieldset>
  );
}
