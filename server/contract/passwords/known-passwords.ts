import { foldText } from './fold-text.ts';

/**
 * What people type first in the languages of the product, and the words of its own pages. The list of the package
 * comes from breaches, most of them of English sites.
 */
const WORDS_OF_OUR_PAGES = [
  ...['contraseña', 'contrasenia', 'micontraseña', 'clave', 'miclave', 'secreto', 'teamo', 'tequiero', 'bienvenido'],
  ...['bienvenida', 'encuesta', 'encuestas', 'victimizacion', 'entrevista', 'entrevistador', 'entrevistadora'],
  ...['supervisor', 'supervisora', 'administrador', 'administradora', 'estadistica', 'senha', 'minhasenha'],
  ...['bemvindo', 'pesquisa', 'pesquisador', 'vitimizacao', 'motdepasse', 'monmotdepasse', 'jetaime', 'bienvenue'],
  ...['enquete', 'victimation', 'enqueteur', 'password', 'mypassword', 'passphrase', 'welcome', 'letmein', 'survey'],
  ...['victimization', 'interview', 'interviewer', 'administrator', 'statistician', 'designer', 'changeme'],
];

let loading: Promise<ReadonlySet<string>> | undefined;

/**
 * Passwords that attackers try first: the 49,000 most common ones of known breaches, and words of our pages. Folded
 * as `foldText` folds. Loaded when somebody sets a password: reading them takes a moment and memory.
 */
export function knownPasswords(): Promise<ReadonlySet<string>> {
  loading ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set([...dictionary['passwords-common'], ...WORDS_OF_OUR_PAGES].map(foldText)),
  );
  return loading;
}
