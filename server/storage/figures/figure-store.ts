import type { AdministrativeCountStore } from './administrative-count-store.ts';
import type { AnalysisFileStore } from './analysis-file-store.ts';
import type { AreaStore } from './area-store.ts';
import type { DataFileStore } from './data-file-store.ts';
import type { PublicFileStore } from './public-file-store.ts';
import type { PublicationStore } from './publication-store.ts';
import type { SavedStudyStore } from './saved-study-store.ts';
import type { SavedTableStore } from './saved-table-store.ts';
import type { SavedWeightingStore } from './saved-weighting-store.ts';

/** What statisticians keep, and what figures are shown on or beside. */
export interface FigureStore
  extends AnalysisFileStore,
    SavedTableStore,
    AreaStore,
    AdministrativeCountStore,
    SavedWeightingStore,
    SavedStudyStore,
    DataFileStore,
    PublicationStore,
    PublicFileStore {}
