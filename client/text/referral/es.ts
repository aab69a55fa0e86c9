import type { ReferralTexts } from './referral-texts.ts';

export const referralInSpanish: ReferralTexts = {
  open: 'Servicios',
  title: 'Dónde pedir orientación',
  forEverybody: 'Todas las personas entrevistadas ven esta misma lista. En ningún lado se anota que usted la vio.',
  near: 'Cerca de aquí',
  national: 'En todo el país',
  spoken: (languages) => `Atienden en: ${languages}`,
  close: 'Cerrar',
  admin: {
    title: 'Servicios de orientación',
    lead: 'A todas las personas entrevistadas se les muestra la misma lista de servicios, según dónde está la vivienda y en su idioma. Las tabletas la llevan junto con los casos.',
    edition: 'Edición',
    none: 'Esta edición no tiene servicios. Mientras no importe la lista, en la tableta aparece el texto general del cuestionario. Descargue la plantilla, complétela e impórtela aquí.',
    here: (lines, date) => `Líneas: ${lines}. Importadas el ${date}.`,
    demonstration: 'Son servicios inventados para la demostración: nadie contesta en esos teléfonos.',
    columns:
      'CSV en UTF-8, una línea por servicio e idioma. area: con qué empieza el código de la UPM; vacía, para todo el país (al menos una). language: es, en, pt o fr. Después name, phone, hours, offers y languages. Reemplaza la lista anterior.',
    template: 'Descargar la plantilla',
    file: 'Archivo CSV',
    send: 'Importar los servicios',
    sending: 'Importando…',
    noFile: 'Elija primero el archivo.',
    imported: (lines) => `Servicios importados: ${lines}. Las tabletas los reciben cuando tengan red.`,
  },
};
