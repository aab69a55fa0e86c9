type Entry = Record<string, unknown>;

/** The files of a questionnaire with every optional module and every crime turned on, so that their routes can be walked too. */
export function everythingOn(files: Record<string, unknown>): Record<string, unknown> {
  const manifest = files['manifest.json'] as Entry;
  const catalogue = files['crime-types.json'] as Entry;
  return {
    ...files,
    'manifest.json': { ...manifest, ...(manifest.packs !== undefined && { packs: activeIn(manifest.packs) }) },
    'crime-types.json': { ...catalogue, crimes: activeIn(catalogue.crimes) },
  };
}

function activeIn(entries: unknown): Entry[] {
  return (entries as Entry[]).map((entry) => ({ ...entry, active: true }));
}
