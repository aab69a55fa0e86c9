/** Version of this application, as `package.json` has it; the office sees which tablets have an old one. */
export const APP_VERSION = '0.1.0';
