import type { ContactTexts } from './contact-texts.ts';

export const contactsInSpanish: ContactTexts = {
  title: 'Importar contactos',
  lead: 'Dirección, teléfono y a quién buscar en las viviendas de la muestra. Se guardan cifrados y solo los ve, en su tableta, quien tiene el caso asignado.',
  columns:
    'CSV en UTF-8, una línea por vivienda: unit_id y al menos una de address, phone, contact_name, notes. Cada línea reemplaza el contacto entero de su vivienda; con las demás celdas vacías, lo borra. Las viviendas que no aparecen quedan como están.',
  template: 'Descargar la plantilla de contactos',
  file: 'Archivo de contactos',
  send: 'Importar los contactos',
  sending: 'Importando…',
  noFile: 'Elija primero el archivo.',
  withoutKeys:
    'Este servidor no tiene las llaves para cifrar contactos, y no se guardó nada. Pida a la administración que ponga el llavero completo y lo inicie de nuevo.',
  imported: (kept, deleted) =>
    `Contactos guardados: ${kept}. Borrados: ${deleted}. Las tabletas reciben el cambio cuando tengan red.`,
  example: [
    'EJEMPLO-1',
    'Calle y número, localidad',
    '55 0000 0000',
    'Nombre de la persona',
    'Cómo llegar o a qué hora llamar',
  ],
  card: { name: 'Preguntar por', notes: 'Notas' },
};
