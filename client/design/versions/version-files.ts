import { useEffect, useState } from 'react';
import { getVersionFiles } from '#contract';
import type { DraftFiles } from '#questionnaires';
import { call } from '../../api.ts';

export interface VersionName {
  readonly id: string;
  readonly version: string;
}

/** As a choice has it, and as sentences have it. */
export const nameOf = ({ id, version }: VersionName): string => `${id} ${version}`;

/** Published versions never change: each is asked for once. */
const READ = new Map<string, Promise<DraftFiles>>();

function filesOf(version: VersionName): Promise<DraftFiles> {
  const name = nameOf(version);
  const known = READ.get(name);
  if (known) return known;
  const asked = call(getVersionFiles, { params: { id: version.id, version: version.version } }).then(
    ({ files }) => files,
  );
  READ.set(name, asked);
  asked.catch(() => READ.delete(name));
  return asked;
}

/** The files of a published version, as soon as they are here; or why they are not. */
export function useVersionFiles(version: VersionName | undefined): { files?: DraftFiles; problem?: unknown } {
  const [read, setRead] = useState<{ name: string; files?: DraftFiles; problem?: unknown }>();
  const id = version?.id;
  const number = version?.version;
  useEffect(() => {
    if (id === undefined || number === undefined) return;
    let isOver = false;
    const named = { id, version: number };
    filesOf(named).then(
      (files) => !isOver && setRead({ name: nameOf(named), files }),
      (problem: unknown) => !isOver && setRead({ name: nameOf(named), problem }),
    );
    return () => {
      isOver = true;
    };
  }, [id, number]);
  return version && read?.name === nameOf(version) ? read : {};
}
