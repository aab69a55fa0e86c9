import { ShieldCheck } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { type FigureSource, judgePackage, LARGEST_PACKAGE, type PackageVerification } from '#contract';
import { ApiProblem, call } from '../../api.ts';
import { productTexts } from '../../text/products/product-texts.ts';
import { useTexts } from '../../text/use-texts.ts';
import { MakingBar } from './MakingBar.tsx';
import { NumberedFields } from './NumberedFields.tsx';
import { ProductFields } from './ProductFields.tsx';
import type { ProductPartProps } from './product-part.ts';
import { useMaking } from './use-making.ts';
import { VerificationView } from './VerificationView.tsx';

const TASKS = ['derive', 'verify-package'] as const;

const MB = 1024 * 1024;

/** A package to verify, and what that gave. */
export function VerifyPart({ survey, sources, onSessionEnded }: ProductPartProps) {
  const { verify: texts } = useTexts(productTexts);
  const file = useRef<HTMLInputElement>(null);
  const [isMissing, setIsMissing] = useState(false);
  const [source, setSource] = useState<FigureSource>({});
  const making = useMaking<PackageVerification>({ survey, tasks: TASKS }, onSessionEnded);
  const id = useId();

  function verify() {
    const chosen = file.current?.files?.[0];
    setIsMissing(!chosen);
    if (!chosen) return file.current?.focus();
    void making.begin(async (signal) => {
      // One that the server does not take is not read at all.
      if (chosen.size > LARGEST_PACKAGE) {
        const flaw = { code: 'too-many-bytes', about: { megabytes: LARGEST_PACKAGE / MB } };
        throw new ApiProblem({ status: 413, code: 'too-large', flaw });
      }
      const body = new Uint8Array(await chosen.arrayBuffer());
      return call(judgePackage, { query: { survey, ...source }, body, signal });
    });
  }

  return (
    <>
      <ProductFields>
        <div className="field">
          <label className="field-label" htmlFor={id}>
            {texts.file}
          </label>
          <input
            id={id}
            ref={file}
            type="file"
            accept=".zip,application/zip"
            className="file"
            aria-invalid={isMissing || undefined}
            aria-describedby={isMissing ? `${id}-missing` : undefined}
            onChange={making.forget}
          />
          {isMissing && (
            <p className="field-error" id={`${id}-missing`} role="alert">
              {texts.noFile}
            </p>
          )}
        </div>
        <NumberedFields
          sources={sources}
          source={source}
          label={texts.records}
          none={texts.inPackage}
          onChange={making.changing(setSource)}
        />
      </ProductFields>
      <MakingBar
        texts={texts}
        making={making}
        icon={ShieldCheck}
        kind="primary"
        weighting={source.weighting}
        onBegin={verify}
      />
      {making.made && <VerificationView verified={making.made} />}
    </>
  );
}
