import { SvgRegistry } from 'survey-core';

// Our style sheet draws the marks. SurveyJS's pictures would only be carried along, and one of them has a style attribute,
// which the content security policy refuses.
SvgRegistry.iconsRenderedHtml = () => '';
