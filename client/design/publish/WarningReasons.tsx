import { useId, useState } from 'react';
import { isWritten } from '#contract';
import { type Finding, findingKey } from '#questionnaires';
import { Button } from '../../components/Button.tsx';
import { designPublishTexts } from '../../text/design-publish/design-publish-texts.ts';
import { formatNumber } from '../../text/format.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import { FindingSentence } from '../findings/FindingSentence.tsx';
import { useKeptText } from '../left/use-kept.ts';
import { type Said, type WarningGroup, withReasonForAll } from './publication.ts';

/** So many fields are shown before somebody asks for the others. */
const FIRST = 20;

/** The server takes no longer one. */
const MOST_OF_REASON = 500;

interface WarningReasonsProps {
  group: WarningGroup;
  said: Said;
  onSay: (said: Said) => void;
  onGo: (warning: Finding) => void;
}

/** The warnings of one kind, each with the field for its reason, and one reason for all that have none. */
export function WarningReasons({ group: { warnings }, said, onSay, onGo }: WarningReasonsProps) {
  const { findings: text } = useTexts(designPublishTexts);
  const { locale } = useLanguage();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? warnings : warnings.slice(0, FIRST);
  const left = warnings.length - shown.length;
  return (
    <div className="publish-warnings">
      {warnings.length > 1 && <ReasonForAll warnings={warnings} said={said} onSay={onSay} />}
      <ul className="publish-list">
        {shown.map((warning) => (
          <WarningReason key={findingKey(warning)} warning={warning} said={said} onSay={onSay} onGo={onGo} />
        ))}
      </ul>
      {left > 0 && <Button onClick={() => setWhole(true)}>{text.more(formatNumber(left, locale))}</Button>}
    </div>
  );
}

interface WarningReasonProps extends Omit<WarningReasonsProps, 'group'> {
  warning: Finding;
}

function WarningReason({ warning, said, onSay, onGo }: WarningReasonProps) {
  const { findings: text, goThere } = useTexts(designPublishTexts);
  const id = useId();
  const key = findingKey(warning);
  const reason = said.reasons[key] ?? '';
  const place = `${warning.file} ${warning.path}`;
  return (
    <li>
      <FindingSentence id={`${id}-what`} finding={warning} />
      <div className="publish-place">
        <code>{place}</code>
        <Button kind="quiet" aria-label={`${goThere}: ${place}`} onClick={() => onGo(warning)}>
          {goThere}
        </Button>
      </div>
      <label className="field-label" htmlFor={id}>
        {text.reason}
      </label>
      <input
        id={id}
        className="input"
        aria-label={text.reasonOf(place)}
        aria-describedby={`${id}-what`}
        data-missing={!isWritten(reason) || undefined}
        autoComplete="off"
        maxLength={MOST_OF_REASON}
        value={reason}
        onChange={({ target }) => onSay({ ...said, reasons: { ...said.reasons, [key]: target.value } })}
      />
    </li>
  );
}

function ReasonForAll({
  warnings,
  said,
  onSay,
}: { warnings: readonly Finding[] } & Pick<WarningReasonsProps, 'said' | 'onSay'>) {
  const { findings: text } = useTexts(designPublishTexts);
  const { locale } = useLanguage();
  const { text: reason = '', keep: setReason } = useKeptText({ kind: 'reason', at: [warnings[0]!.code] });
  const id = useId();
  const open = warnings.filter((warning) => !isWritten(said.reasons[findingKey(warning)] ?? ''));
  if (open.length === 0) return null;
  function takeForAll() {
    onSay(withReasonForAll(said, open, reason.trim()));
    setReason(undefined);
  }
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {text.forAll({ n: open.length, count: formatNumber(open.length, locale) })}
      </label>
      <div className="publish-for-all">
        <input
          id={id}
          className="input"
          autoComplete="off"
          maxLength={MOST_OF_REASON}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        <Button aria-disabled={!isWritten(reason)} onClick={takeForAll}>
          {text.useForAll}
        </Button>
      </div>
    </div>
  );
}
