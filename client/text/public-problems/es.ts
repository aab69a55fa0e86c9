import type { PublicProblemTexts } from './public-problem-texts.ts';

export const publicProblemsInSpanish: PublicProblemTexts = {
  otherShape: 'no está escrito como pide docs/public-files.md; corríjalo',
  'not-json': () => 'no es JSON: falta o sobra un signo, como una coma, unas comillas o una llave',
  'too-deep': (part) => `${part} está anidado a demasiada profundidad; escriba menos niveles`,
  'repeated-key': (part) => `${part} está dos veces; deje una`,
  'reserved-key': (part) => `${part} es un nombre que no se puede usar; elija otro`,
  'no-column': () => 'los registros no tienen esa columna; tome un nombre de microdata.json o de docs/public-files.md',
  'names-somebody': () =>
    'nunca se puede publicar: su nombre dice que identifica a alguien o cómo fue la entrevista; quítela',
  'made-anew': () => 'nunca se puede publicar: se hace de nuevo sin que se nombre; quítela',
  'of-the-sample': () =>
    'nunca se puede publicar: habla de la muestra; los factores, estratos y UPM se hacen de nuevo; quítela',
  'holds-words': () => 'nunca se puede publicar: tiene palabras y no códigos de una lista; quítela',
  'of-members': () => 'es una columna de integrantes del hogar, cuya lista es la huella de una casa; quítela',
  'sealed-part': () => 'es de una parte sellada; quítela, o escriba "sealed": "keep" si así lo decidió la oficina',
  'number-without-classes': () => 'un número que otros pueden conocer necesita classes',
  'amount-without-top': () => 'un monto necesita top o classes: los más altos los conocen sus vecinos',
  'top-of-no-number': () => 'top y round son para números; quítelos',
  'classes-and-top': () => 'unas classes no tienen top; quite uno de los dos',
  'classes-of-no-number': () => 'classes es para números; quítelo',
  'merge-of-no-codes': () => 'merge es para códigos; dé classes a un número',
  'merge-unknown': (codes) => `merge nombra ${codes}, que la columna no tiene; quítelo o corríjalo`,
  'merge-twice': (codes) => `merge nombra ${codes} dos veces; deje una`,
  'merge-into-a-code': (codes) => `merge hace el código nuevo ${codes}, que ya es un código; elija otro`,
  'noise-by-share-of-codes': () => 'noise con share es para números; los códigos llevan keep o matrix',
  'noise-by-keep-of-numbers': () => 'noise con keep o matrix es para códigos; los números llevan share',
  'chances-not-one': (code, sum) => `las probabilidades de ${code} en noise.matrix suman ${sum}, no 1`,
  'matrix-without-row': (code, codes) => `noise.matrix lleva de ${code} a ${codes}, que no tienen fila; agréguela`,
  'of-several-records': (units) =>
    `noise y top son para una columna de una sola clase de registro, y esta es de ${units}; quítelos`,
  'no-key': () => 'ninguna tiene el papel key; nombre lo que otros pueden saber de alguien',
  'too-many-keys': (keys, most) => `${keys} tienen el papel key; a lo más ${most} se pueden mirar juntas`,
  'crimes-unknown': (crimes) => `los registros no tienen ${crimes}; tome claves de sus delitos`,
  'crimes-of-two-levels': () => 'los delitos de personas y de hogares no se suman; júntelos por separado',
  'crimes-of-other-sets': (crimes) => `no están en los mismos conjuntos (${crimes}); júntelos por separado`,
  'crime-already': () => 'ya es un delito; elija otro código',
  'merged-elsewhere': (crime, where) => `${crime} ya se junta en ${where}; deje una de las dos`,
  'merged-and-sealed': (crime) => `${crime} se junta aquí y tiene una regla en crimes.sealed; quite una de las dos`,
  'no-crime': () => 'los registros no tienen ese delito; quítelo',
  'sealed-crime-unsaid': (crime) => `no dice qué se hace con ${crime}; escriba leave-out, merge o keep`,
  'of-crime-left-out': (crime) => `habla de ${crime}, que no está en el archivo; quite la columna`,
  'replicates-without-strata': () =>
    'los registros tienen factores replicados y no tienen estratos: el archivo no tendría errores estándar',
  'tells-a-key': (key, column) =>
    `cada uno de sus valores va con un solo valor de ${key}, y así ${key} nunca se omite; quite ${column} o dele menos detalle`,
  'told-by-its-psu': () => 'toda la gente de una UPM tiene el mismo valor, y no se puede omitir; dele el papel area',
  'several-interviews-of-a-home': () =>
    'los registros tienen hogares con varias entrevistas, y quién vive con quién dice quién es: haga el archivo con una entrevista por hogar',
  'area-too-small': (k) => `un área tiene menos de ${k} personas: junte áreas, o dé el papel area a menos columnas`,
};
