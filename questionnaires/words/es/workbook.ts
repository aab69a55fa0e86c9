import type { WorkbookWords } from '../workbook-words.ts';

export const workbookInSpanish: WorkbookWords = {
  readFirst: 'Léame primero',
  texts: 'Textos',
  explanation: {
    what: 'Este libro contiene los textos del cuestionario $1. Cada fila de la hoja siguiente es un texto.',
    where:
      'Escriba en las columnas que llevan el nombre de un idioma, como $2. La columna que empieza por «source» es el texto que hay que traducir; form, asked, before y about dicen dónde aparece, a quién se pregunta y qué va antes.',
    fills:
      'Las palabras entre llaves, como {crime}, las completa el programa. Conserve cada una tal como está, en cualquier lugar de la frase.',
    states:
      'Una columna «state» dice en qué punto está un texto. Un texto que usted escribe queda como «traducido». Elija «revisado» si lo leyó una segunda persona.',
    free: 'Puede ordenar y filtrar filas, quitar filas, ocultar o mover columnas, añadir columnas y notas, y entregar solo una parte.',
    left: 'Una celda vacía no cambia nada: desde aquí nunca se borra un texto.',
    never:
      'Deje las columnas key y check como están: dicen qué texto es cada fila y cómo era cuando se hizo el libro. Las fórmulas no se toman.',
  },
  states: { missing: 'falta', stale: 'cambió el original', done: 'traducido', reviewed: 'revisado' },
  parts: {
    instrument: 'El cuestionario',
    forms: 'Títulos de formularios',
    screens: 'Títulos de pantallas',
    questions: 'Preguntas que no se hacen',
    choices: 'Respuestas que no se ofrecen',
    missing: 'Formas de no contestar',
    phrases: 'Partes de frases',
    crimes: 'Delitos',
    edits: 'Avisos',
    fills: 'Palabras del país',
    states: 'Estados y regiones',
  },
};
