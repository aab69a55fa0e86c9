import type { ReleaseProblemTexts } from './release-problem-texts.ts';

export const releaseProblemsInSpanish: ReleaseProblemTexts = {
  'no-interviews': 'Esta edición aún no tiene entrevistas aceptadas.',
  recovered: ({ count, first }) =>
    `Con las demás celdas se puede calcular lo oculto (cantidades: ${count}; una de ellas: ${first}). Quite detalle de las tablas o baje la protección. No se guardó nada.`,
  'too-large-to-attack': ({ cells }) =>
    `Las tablas, juntas, son demasiado grandes (celdas: ${cells}): comprobar qué se puede calcular con ellas tardaría demasiado. Ponga menos cifras o grupos en una publicación, o una edades o zonas. No se guardó nada.`,
  'why-missing':
    'Ya hay una publicada con este nombre: elija «Corregir» en la lista o, si ya espera una corrección, «Preparar otra vez».',
  'nothing-to-correct': 'No hay ninguna publicada con este nombre, así que no hay nada que corregir.',
  'hides-more': ({ cells }) =>
    `La corrección oculta celdas que hoy se pueden leer (${cells}). Marque que se retiran las revisiones anteriores.`,
  'unknown-public-file': 'Uno de los archivos de uso público no está en el registro de esta edición. Elija otra vez.',
  'public-file-not-again': ({ publicFile, why }) =>
    `El archivo de uso público «${publicFile}» no se puede hacer de nuevo: ${
      {
        secret: 'se sorteó con otro secreto que el de este servidor',
        records: 'ningún archivo de análisis de esta edición tiene sus registros',
        weights: 'los factores de sus registros ya no están guardados',
      }[why]
    }. Desmárquelo.`,
  'public-files-refused': ({ publicFile, why, study = '', format = '' }) =>
    `El archivo de uso público «${publicFile}» no puede ir con la publicación: ${
      {
        'same-name': 'hay otro con el mismo nombre',
        'other-study': `es de otra edición o estudio (${study})`,
        format: `no se puede escribir en el formato ${format}`,
        'at-risk': 'medido otra vez, diría algo de alguna persona',
        'not-as-described': 'no es lo que dice su descripción',
      }[why]
    }. Desmárquelo.`,
  'not-the-next': 'Entretanto se publicó otra revisión. Prepárela otra vez.',
  'report-of-others':
    'Las entrevistas cambiaron mientras se preparaba, y sus informes son de otras cifras. Prepárela otra vez.',
  'another-waits': ({ by, at }) =>
    `${by} preparó entretanto otra con este nombre (${at}). Esa se conserva, y lo que usted escribió sigue aquí. Mírela primero: si pulsa «Preparar» una vez más, la suya toma su lugar; o escriba otro nombre.`,
  'another-edition': ({ edition }) =>
    `Lo publicado con este nombre es de otra edición (${edition}): corríjalo en ella, o escriba otro nombre.`,
  'another-study': ({ study }) =>
    `Lo publicado con este nombre es de otra encuesta (${study}), no de esta edición: corríjalo a partir de ella con la orden cifra publish, o escriba otro nombre.`,
  'not-checked': 'Aún no la revisa nadie.',
  'check-lapsed':
    'Quien la revisó ya no puede revisar nada. No se publica hasta que la revise otra persona de estadística.',
  embargoed: 'Aún no llega su hora.',
  'not-here': 'Sus archivos no están en este servidor.',
  'files-gone':
    'Sus archivos ya no están en el servidor. Prepárela otra vez, o pida a quien administra el servidor que recupere la carpeta de publicaciones (CIFRA_RELEASES) de un respaldo.',
  'attacked-less':
    'La preparó una versión anterior de Cifra, que sabía menos de lo que quien lee puede deducir. Prepárela de nuevo.',
  published: 'Ya está publicada. Una corrección es la revisión siguiente.',
  'unknown-release': 'Ya no es la misma: alguien la preparó otra vez. Vuelva a la lista.',
  'unknown-table': 'Una de las tablas ya no está guardada. Elija otra vez.',
  'release-changed': ({ files, more = '0' }) =>
    `Los archivos no son los que se prepararon${files ? `: ${files}${more === '0' ? '' : ` y ${more} más`}` : ''}. No se hizo nada: prepárela otra vez.`,
  'own-release': 'Usted la preparó: la revisa otra persona de estadística.',
  'releases-not-written': 'El servidor no puede escribir su carpeta de publicaciones. Avise a quien lo administra.',
  'earlier-lost': ({ release, revision }) =>
    `La revisión ${revision} de ${release} ya no está en el sitio ni guardada, y nadie puede decir qué revela si vuelve. Recupere el sitio de una copia, o marque que se retiran las revisiones anteriores.`,
  'before-lost': ({ release, revision }) =>
    `La revisión ${revision} de ${release} está publicada, y sus archivos ya no están en el sitio ni guardados. Recupere el sitio de una copia, o dé otro nombre a esta publicación.`,
  'site-lost-files': ({ release, revision, file, files }) =>
    `En el sitio faltan archivos de ${release}, revisión ${revision}, o alguien los cambió allí, y no están guardados (archivos: ${files}; uno de ellos: ${file}). No se publicó nada. Recupérelos de una copia, o reponga el sitio sin esta publicación en la lista de publicaciones: lo que queda de ella se aparta.`,
  'site-unknown-release': ({ release }) =>
    `En el sitio está ${release}, y la base de datos no sabe que se publicó. No se cambió nada: quien administra el servidor lo quita del sitio.`,
  'site-other-content':
    'En el lugar del sitio hay otra cosa. No se cambió nada: quien administra el servidor la lleva a otra parte.',
  'site-has-other': ({ release }) =>
    `Esta revisión de ${release} no es la que sigue a la que está publicada. Prepárela otra vez.`,
  failed: 'El servidor no pudo publicarla y lo intenta otra vez cada minuto. Avise a quien lo administra.',
};
