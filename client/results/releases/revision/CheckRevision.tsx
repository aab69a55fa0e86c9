import { BookCheck, ClipboardCheck } from 'lucide-react';
import { type FormEvent, useId, useRef, useState } from 'react';
import { checkRelease, publishRelease, type ReleaseHead } from '#contract';
import { ApiProblem, call } from '../../../api.ts';
import { Banner } from '../../../components/Banner.tsx';
import { Button } from '../../../components/Button.tsx';
import { Field } from '../../../components/Field.tsx';
import { hrefOf } from '../../../shell/use-address.ts';
import { formatNumber } from '../../../text/format.ts';
import { releaseTexts } from '../../../text/releases/release-texts.ts';
import { shellTexts } from '../../../text/shell/shell-texts.ts';
import { useLanguage, useTexts } from '../../../text/use-texts.ts';
import { useNameOf } from '../../people/people-context.ts';
import { ReleaseProblem } from '../ReleaseProblem.tsx';
import { pathOfRevision } from '../release-address.ts';
import { useWhyHeld } from '../use-why-held.ts';
import { formatZoned } from '../zoned-instant.ts';

interface CheckRevisionProps {
  readonly head: ReleaseHead;
  readonly user: string;
  readonly onChanged: () => void;
  readonly onSessionEnded: () => void;
}

/** What comes next: somebody else checks it with the own password, it waits for its hour, or it is published. */
export function CheckRevision({ head, user, onChanged, onSessionEnded }: CheckRevisionProps) {
  const { checking } = useTexts(releaseTexts);
  const shell = useTexts(shellTexts);
  const { locale } = useLanguage();
  const [password, setPassword] = useState('');
  const [wrong, setWrong] = useState<string>();
  const [problem, setProblem] = useState<unknown>();
  const [told, setTold] = useState('');
  const [busy, setBusy] = useState(false);
  const nameOf = useNameOf();
  const why = useWhyHeld()(head);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const params = { release: head.release, revision: String(head.revision) };
  const { sha256, state } = head;

  async function attempt(work: () => Promise<unknown>) {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    setWrong(undefined);
    try {
      await work();
      // What was pressed goes away; the focus stays here.
      heading.current?.focus();
      onChanged();
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) onSessionEnded();
      else if (error instanceof ApiProblem && error.code === 'wrong-password') setWrong(checking.wrongPassword);
      else setProblem(error);
    }
    setPassword('');
    setBusy(false);
  }

  function check(event: FormEvent) {
    event.preventDefault();
    if (password === '') return setWrong(shell.fillPassword);
    void attempt(async () => {
      await call(checkRelease, { params, body: { sha256, password } });
      setTold(checking.checkedNow);
    });
  }

  // Where its files are it goes on.
  if (!head.isHere && state !== 'published') return null;
  return (
    <section className="card stack" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {checking.heading}
      </h2>
      <p role="status" className={told ? undefined : 'visually-hidden'}>
        {told}
      </p>
      {problem !== undefined && <ReleaseProblem problem={problem} />}
      {state === 'published' && head.correctedBy === undefined && <p>{checking.isPublished}</p>}
      {head.correctedBy !== undefined && (
        <p>
          {(head.isWithdrawn ? checking.withdrawn : checking.corrected)(formatNumber(head.correctedBy, locale))}{' '}
          <a
            className="link-alone"
            href={hrefOf(pathOfRevision({ release: head.release, revision: head.correctedBy }))}
          >
            {checking.later}
          </a>
        </p>
      )}
      {state === 'checked' && head.isHere && <p>{checking.waits(formatZoned(head.embargo, locale))}</p>}
      {state === 'due' && (
        <>
          {why === undefined ? (
            <p>{checking.due}</p>
          ) : (
            <Banner kind="bad">
              <p>{why}</p>
              {head.notPublished?.lasts && <p>{checking.held}</p>}
            </Banner>
          )}
          <div>
            <Button
              icon={BookCheck}
              aria-disabled={busy}
              onClick={() => void attempt(() => call(publishRelease, { params, body: { sha256 } }))}
            >
              {checking.publish}
            </Button>
          </div>
        </>
      )}
      {head.isCheckLapsed && head.checkedBy !== undefined && (
        <Banner kind="caution">{checking.lapsed({ who: nameOf(head.checkedBy) })}</Banner>
      )}
      {state === 'prepared' && head.isHere && head.preparedBy === user && <Banner>{checking.own}</Banner>}
      {state === 'prepared' && head.isHere && head.preparedBy !== user && (
        <form className="stack release-check" onSubmit={check} noValidate>
          <p>{checking.lead}</p>
          <Field
            label={checking.password}
            hint={checking.passwordHint}
            type="password"
            autoComplete="current-password"
            value={password}
            error={wrong}
            onChange={({ target }) => setPassword(target.value)}
          />
          <div>
            <Button type="submit" kind="primary" icon={ClipboardCheck} aria-disabled={busy}>
              {checking.check}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}
