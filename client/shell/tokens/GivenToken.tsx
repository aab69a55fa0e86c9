import { Copy } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { Banner } from '../../components/Banner.tsx';
import { Button } from '../../components/Button.tsx';
import { tokenTexts } from '../../text/tokens/token-texts.ts';
import { useTexts } from '../../text/use-texts.ts';

/** A new token, which nobody can read again once the page is left. It takes the focus. */
export function GivenToken({ name, token }: { name: string; token: string }) {
  const { given } = useTexts(tokenTexts);
  const [outcome, setOutcome] = useState('');
  const shown = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => shown.current?.focus(), []);

  async function copy() {
    await navigator.clipboard.writeText(token).then(
      () => setOutcome(given.copied),
      () => setOutcome(given.copyFailed),
    );
  }

  return (
    <div ref={shown} tabIndex={-1} className="card stack">
      <Banner kind="good" title={given.title(name)}>
        {given.once}
      </Banner>
      <div className="field">
        <label className="field-label" htmlFor={id}>
          {given.token}
        </label>
        <input
          id={id}
          className="input token-text"
          value={token}
          readOnly
          spellCheck={false}
          onFocus={({ target }) => target.select()}
        />
      </div>
      <div className="row">
        <Button icon={Copy} onClick={copy}>
          {given.copy}
        </Button>
        <span role="status" className="quiet">
          {outcome}
        </span>
      </div>
      <p>
        {given.how} <code>Authorization: Bearer cifra_…</code>
      </p>
    </div>
  );
}
