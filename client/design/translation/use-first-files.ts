import { useEffect, useState } from 'react';
import { getDraftBeginning } from '#contract';
import type { DraftFiles } from '#questionnaires';
import { call } from '../../api.ts';

/** They never change: one draft is open at a time, and asked about once. */
let known: { draft: string; files: DraftFiles } | undefined;

/** The files with which a draft began; undefined until they are here, and without a connection. */
export function useFirstFiles(draft: string): DraftFiles | undefined {
  const [files, setFiles] = useState(known?.draft === draft ? known.files : undefined);
  useEffect(() => {
    if (known?.draft === draft) {
      setFiles(known.files);
      return;
    }
    const gone = new AbortController();
    call(getDraftBeginning, { params: { draft }, signal: gone.signal }).then(
      (reply) => {
        known = { draft, files: reply.files };
        setFiles(reply.files);
      },
      // Without it a text whose source changed is known by its mark only. The bar says that there is no network.
      () => undefined,
    );
    return () => gone.abort();
  }, [draft]);
  return files;
}
