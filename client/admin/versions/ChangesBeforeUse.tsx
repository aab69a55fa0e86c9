import { ArrowLeftRight, CalendarPlus, Check, type LucideIcon, Shuffle, TriangleAlert } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { getVersionChanges, type VersionChanges } from '#contract';
import { reasonWords, VERDICTS } from '#questionnaires';
import { call } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { useReply } from '../../shell/use-reply.ts';
import { formatDay, formatNumber } from '../../text/format.ts';
import { rolloutTexts } from '../../text/rollout/rollout-texts.ts';
import { useLanguage, useTexts } from '../../text/use-texts.ts';
import type { ChosenVersion } from './new-version.ts';
import { RolloutProblemBanner } from './RolloutProblemBanner.tsx';

interface ChangesBeforeUseProps {
  survey: string;
  chosen: ChosenVersion;
  busy: boolean;
  onConfirm: () => void;
  onCancel: () => void;
  onSessionEnded: () => void;
}

/** What a version changes after the one before it, by what it does to figures; then it can be confirmed. */
export function ChangesBeforeUse(props: ChangesBeforeUseProps) {
  const { survey, chosen, busy, onConfirm, onCancel, onSessionEnded } = props;
  const { add } = useTexts(rolloutTexts);
  const { language, locale } = useLanguage();
  const { version } = chosen;
  const ask = useCallback(
    (signal: AbortSignal) => call(getVersionChanges, { params: { survey, version }, query: { language }, signal }),
    [survey, version, language],
  );
  const { reply } = useReply(ask, onSessionEnded);
  const title = useRef<HTMLHeadingElement>(null);
  const isHere = reply.state === 'here';
  useEffect(() => {
    if (isHere) title.current?.focus();
  }, [isHere]);
  if (reply.state === 'asking') return <p role="status">{add.changesWait}</p>;
  if (reply.state === 'failed') return <RolloutProblemBanner problem={reply.problem} />;
  return (
    <section className="card stack" aria-labelledby="version-changes">
      <h4 id="version-changes" ref={title} tabIndex={-1}>
        {add.changes({ version, before: reply.value.before })}
      </h4>
      <ByVerdict changes={reply.value} />
      <p>{add.consequence}</p>
      <div className="row">
        <Button kind="primary" icon={CalendarPlus} disabled={busy} onClick={onConfirm}>
          {add.confirm({ version, day: formatDay(chosen.from, locale) })}
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          {add.cancel}
        </Button>
      </div>
    </section>
  );
}

const SHAPES: Readonly<Record<(typeof VERDICTS)[number], LucideIcon>> = {
  breaks: TriangleAlert,
  mapping: Shuffle,
  mapped: ArrowLeftRight,
  safe: Check,
};

function ByVerdict({ changes: { verdicts, changes } }: { changes: VersionChanges }) {
  const { add } = useTexts(rolloutTexts);
  const shown = VERDICTS.filter((verdict) => verdicts[verdict] > 0);
  if (shown.length === 0) return <p>{add.same}</p>;
  return (
    <>
      {shown.map((verdict) => (
        <OneVerdict
          key={verdict}
          verdict={verdict}
          n={verdicts[verdict]}
          changes={changes.filter((change) => change.verdict === verdict)}
        />
      ))}
    </>
  );
}

interface OneVerdictProps {
  verdict: (typeof VERDICTS)[number];
  n: number;
  /** The gravest first, not all where there are many. */
  changes: VersionChanges['changes'];
}

/** What is read before somebody asks for more. */
const FIRST_READ = 8;

function OneVerdict({ verdict, n, changes }: OneVerdictProps) {
  const { add } = useTexts(rolloutTexts);
  const { language, locale } = useLanguage();
  const [isWhole, setWhole] = useState(false);
  const Shape = SHAPES[verdict];
  const shown = isWhole ? changes : changes.slice(0, FIRST_READ);
  const left = changes.length - shown.length;
  return (
    <section className="versions-verdict">
      <h5>
        <Shape aria-hidden="true" size={20} />
        {add.count({ n, count: formatNumber(n, locale), verdict: reasonWords(language).verdict[verdict] })}
      </h5>
      <p className="quiet">{add.meaning[verdict]}</p>
      {shown.length > 0 && (
        <ul>
          {shown.map(({ sentence, reason }) => (
            <li key={sentence}>
              {sentence}
              <span className="quiet">{reason}</span>
            </li>
          ))}
        </ul>
      )}
      {left === 0 && changes.length < n && (
        <p>{add.onlyFirst({ shown: formatNumber(changes.length, locale), all: formatNumber(n, locale) })}</p>
      )}
      {left > 0 && (
        <div>
          <Button onClick={() => setWhole(true)}>{add.more(formatNumber(left, locale))}</Button>
        </div>
      )}
    </section>
  );
}
