import type { ContactTexts } from './contact-texts.ts';

export const contactsInFrench: ContactTexts = {
  title: 'Importer des contacts',
  lead: 'Adresse, téléphone et personne à demander dans les logements de l’échantillon. Ils sont conservés chiffrés, et seule la personne à qui le cas est confié les voit, sur sa tablette.',
  columns:
    'CSV en UTF-8, une ligne par logement : unit_id et au moins une des colonnes address, phone, contact_name, notes. Chaque ligne remplace tout le contact de son logement ; si les autres cellules sont vides, elle le supprime. Les logements absents du fichier restent inchangés.',
  template: 'Télécharger le modèle des contacts',
  file: 'Fichier des contacts',
  send: 'Importer les contacts',
  sending: 'Importation…',
  noFile: 'Choisissez d’abord le fichier.',
  withoutKeys:
    'Ce serveur n’a pas les clés pour chiffrer des contacts, et rien n’a été conservé. Demandez à l’administration de mettre en place le trousseau complet et de le redémarrer.',
  imported: (kept, deleted) =>
    `Contacts conservés : ${kept}. Supprimés : ${deleted}. Les tablettes reçoivent le changement dès qu’elles ont du réseau.`,
  example: [
    'EXEMPLE-1',
    'Rue et numéro, localité',
    '55 0000 0000',
    'Nom de la personne',
    'Comment y aller, ou quand appeler',
  ],
  card: { name: 'Demander', notes: 'Notes' },
};
