import type { ReferralTexts } from './referral-texts.ts';

export const referralInFrench: ReferralTexts = {
  open: 'Services',
  title: 'Où demander conseil',
  forEverybody:
    'Toutes les personnes interrogées voient cette même liste. Il n’est noté nulle part que vous l’avez vue.',
  near: 'Près d’ici',
  national: 'Dans tout le pays',
  spoken: (languages) => `Langues parlées : ${languages}`,
  close: 'Fermer',
  admin: {
    title: 'Services d’orientation',
    lead: 'Toutes les personnes interrogées voient la même liste de services, selon le lieu du logement et dans leur langue. Les tablettes l’emportent avec les cas.',
    edition: 'Édition',
    none: 'Cette édition n’a pas de services. Tant que la liste n’est pas importée, la tablette montre le texte général du questionnaire. Téléchargez le modèle, remplissez-le et importez-le ici.',
    here: (lines, date) => `Lignes : ${lines}. Importées le ${date}.`,
    demonstration: 'Ces services sont inventés pour la démonstration : personne ne répond à ces numéros.',
    columns:
      'CSV en UTF-8, une ligne par service et par langue. area : le début du code de l’UPE ; vide pour tout le pays (au moins une). language : es, en, pt ou fr. Puis name, phone, hours, offers et languages. Remplace la liste précédente.',
    template: 'Télécharger le modèle',
    file: 'Fichier CSV',
    send: 'Importer les services',
    sending: 'Importation…',
    noFile: 'Choisissez d’abord le fichier.',
    imported: (lines) => `Services importés : ${lines}. Les tablettes les reçoivent dès qu’elles ont du réseau.`,
  },
};
