/** A specification to begin with, for the questionnaires that come with the platform (docs/public-files.md). */
export const PUBLIC_EXAMPLE = `{
  "publicFile": "public-file",
  "k": 5,
  "l": 2,
  "columns": {
    "area": { "role": "area" },
    "sex": { "role": "key", "importance": 20 },
    "m_age": { "role": "key", "classes": [18, 30, 45, 60] },
    "m_education_level": {
      "merge": {
        "up_to_primary": ["none", "preschool", "primary"],
        "middle": ["secondary", "upper_secondary", "technical"],
        "higher": ["university", "postgraduate"]
      }
    },
    "walk_alone_night": {},
    "crime_trend_neighbourhood": {}
  },
  "crimes": {
    "fewest": 20,
    "sealed": { "bribery": "leave-out", "extortion": "leave-out", "sexual_offence": "leave-out" }
  }
}
`;
