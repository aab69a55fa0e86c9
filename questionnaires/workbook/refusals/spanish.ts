import type { RefusalWords } from './refusal-words.ts';

const EXPORT_AGAIN = 'Exporte los textos de nuevo y escríbalo ahí.';
const SAVE_AGAIN = 'Ábralo en una hoja de cálculo, guárdelo como libro (.xlsx) y elija ese.';
const LESS = 'Quite lo que no haga falta o divídalo.';

/** Why workbooks and cells of them are not taken, in Spanish. */
export const refusalsInSpanish: RefusalWords = {
  ofWorkbook: {
    empty: () => 'El archivo está vacío. Elija un libro (.xlsx) o un CSV.',
    foreign: ({ format }) => `El archivo es de otro tipo (${format}). Elija un libro (.xlsx) o un CSV.`,
    broken: () => `El archivo está dañado o incompleto. Consígalo de nuevo. ${SAVE_AGAIN}`,
    'password-protected': () => 'El archivo está protegido con contraseña. Quite la contraseña y guárdelo.',
    'old-format': () => `Es un libro antiguo de Excel (.xls). ${SAVE_AGAIN}`,
    declarations: ({ part }) =>
      `Su parte ${part} declara XML propio, lo que ninguna hoja de cálculo hace. ${SAVE_AGAIN}`,
    'too-many-bytes': ({ megabytes }) => `El archivo tiene más de ${megabytes} MB. ${LESS}`,
    'unpacks-too-large': ({ megabytes }) => `Descomprimido, el archivo tiene más de ${megabytes} MB. ${LESS}`,
    'unpacks-too-far': ({ ratio }) => `Descomprimido, el archivo es más de ${ratio} veces más grande. ${SAVE_AGAIN}`,
    'too-many-parts': ({ most }) => `El archivo tiene más de ${most} partes. ${LESS}`,
    'too-many-sheets': ({ most }) => `El archivo tiene más de ${most} hojas. ${LESS}`,
    'too-many-rows': ({ sheet, most }) => `La hoja ${sheet} tiene más de ${most} filas. ${LESS}`,
    'too-many-columns': ({ sheet, most }) => `La hoja ${sheet} tiene más de ${most} columnas. ${LESS}`,
    'too-many-cells': ({ most }) => `El archivo tiene más de ${most} celdas. ${LESS}`,
    'takes-too-long': ({ seconds }) => `El archivo no se pudo leer en ${seconds} segundos. ${LESS}`,
    'fills-memory': () => `Leer el archivo ocupa demasiada memoria. ${LESS}`,
    'not-utf-8': ({ line, encoding }) =>
      `La línea ${line} no es texto en UTF-8; parece ${encoding}. Guárdelo como CSV UTF-8 o como libro (.xlsx).`,
    'not-text': ({ line }) =>
      `La línea ${line} contiene un byte cero, así que no es texto. Guárdelo de nuevo como CSV UTF-8.`,
    'open-quotation-mark': ({ line }) =>
      `En la línea ${line} hay una comilla sin cerrar o dentro de una celda. Guárdelo de nuevo desde una hoja de cálculo.`,
    'no-texts': () => `Ninguna hoja tiene una columna «key» y una de un idioma. ${EXPORT_AGAIN}`,
  },
  ofXlsform: {
    empty: () =>
      'El archivo está vacío. Guárdelo de nuevo donde se hizo, o elija un paquete de Cifra (.json) o el libro de un XLSForm (.xlsx).',
    foreign: ({ format }) =>
      `El archivo es de otro tipo (${format}). Elija un paquete de Cifra (.json) o el libro de un XLSForm (.xlsx).`,
  },
  ofCell: {
    'unknown-key': () => `El cuestionario ya no tiene este texto. ${EXPORT_AGAIN}`,
    'no-key': () => 'La fila no tiene clave y no se sabe qué texto es. Escríbalo en la fila de su texto.',
    'key-twice': (row) => `La fila ${row} tiene la misma clave y las filas difieren. Deje una de ellas.`,
    'column-twice': (language) => `Dos columnas se llaman ${language}. Deje una o cambie el nombre de la otra.`,
    'unknown-language': (language) => `El cuestionario no tiene el idioma ${language}. Primero agregue el idioma.`,
    'unknown-column': (head) =>
      `El encabezado «${head}» no es un idioma del cuestionario: no se lee nada de lo que está debajo. Escriba arriba el código del idioma, por ejemplo pt.`,
    'source-column': (language) => `${language} es el idioma original. Cámbielo en el editor.`,
    'source-edited': () => 'El original no se cambia desde aquí. Cámbielo en el editor.',
    'source-changed': () => `El original cambió desde la exportación. ${EXPORT_AGAIN}`,
    'beside-other-source': () => `El original de esta fila no es el de su clave: se corrieron filas. ${EXPORT_AGAIN}`,
    'column-moved': () =>
      `Los textos de esta columna están en otras filas que antes: se ordenó o se corrió sin sus claves. ${EXPORT_AGAIN}`,
    'source-pasted': () =>
      'Es el texto del original, como en muchas filas de esta columna: se pegó el original sobre las traducciones. Escriba la traducción.',
    'rows-shifted': () => `La clave y el control de esta fila no se corresponden: se corrieron filas. ${EXPORT_AGAIN}`,
    'changed-since': () => `El texto cambió aquí desde la exportación. Compare los dos. ${EXPORT_AGAIN}`,
    'no-check': () =>
      `La marca de la columna «check» falta o está dañada aquí, y no se sabe qué texto es más nuevo, este o el del cuestionario. ${EXPORT_AGAIN}`,
    formula: () => 'Es una fórmula, y las fórmulas no se calculan. Escriba su texto en su lugar.',
    'error-value': (shown) => `Muestra el error ${shown}. Escriba el texto.`,
    mangled: (shown) =>
      `La hoja de cálculo parece haberlo cambiado (${shown}). Escríbalo de nuevo en una celda con formato Texto, o en el editor.`,
    emptied: () => 'La celda está vacía, y desde aquí no se borra ningún texto. Bórrelo en el editor.',
    'emptied-column': (count) =>
      `Desde aquí hacia abajo, ${count} celdas de esta columna están vacías donde el cuestionario tiene texto. Ningún texto se borra desde aquí.`,
    'wrong-fills': (fills) => `Las palabras entre llaves no son las del original: ${fills}. Deje cada una como está.`,
    'wrong-markup': (marks) => `El original no tiene ${marks}. Escriba texto sin marcas.`,
    'too-long': (letters) => `${letters} caracteres son muchas veces más que los del original. Acórtelo.`,
    'unknown-state': (word) => `«${word}» no es un estado que se pueda poner. Elija traducido o revisado.`,
    'nothing-to-review': () => 'No hay texto cuyo estado pueda cambiar. Primero escriba el texto.',
  },
  taken: ({ written, marked, notTaken, folder }) =>
    `Textos que se aplican: ${written}; otros estados: ${marked}; celdas que no se aplican: ${notTaken}. Se escribió ${folder}`,
};
