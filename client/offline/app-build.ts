/** The build of this page: the version of Cifra and a hash of what was built, e.g. `0.1.0-90a8007f`. */
export const APP_BUILD: string =
  globalThis.document?.querySelector<HTMLMetaElement>('meta[name="cifra-build"]')?.content ?? 'not-built';
