import { REFERRAL_COLUMNS } from '#contract';
import { csvTemplate } from '../../components/files/csv-template.ts';

/** What somebody fills in: the columns, and a line for the country and for an area in each language. */
const LINES: readonly (readonly string[])[] = [
  REFERRAL_COLUMNS,
  ['', 'es', 'Nombre del servicio', '800 000 0000', 'Lunes a viernes, de 9 a 17 horas', 'Qué ofrece', 'español'],
  ['', 'en', 'Name of the service', '800 000 0000', 'Monday to Friday, 9 a.m. to 5 p.m.', 'What it offers', 'Spanish'],
  ['', 'pt', 'Nome do serviço', '800 000 0000', 'De segunda a sexta, das 9 às 17 horas', 'O que oferece', 'espanhol'],
  ['', 'fr', 'Nom du service', '800 000 0000', 'Du lundi au vendredi, de 9 h à 17 h', 'Ce qu’il offre', 'espagnol'],
  ['101', 'es', 'Servicio del municipio', '55 0000 0000', 'Todos los días', 'Qué ofrece', 'español'],
];

/** The template as the address of a file. */
export function referralTemplate(): string {
  return csvTemplate(LINES);
}
