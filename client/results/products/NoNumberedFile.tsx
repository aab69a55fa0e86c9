import { Banner } from '../../components/Banner.tsx';
import { hrefOf } from '../../shell/use-address.ts';
import { productTexts } from '../../text/products/product-texts.ts';
import { useTexts } from '../../text/use-texts.ts';

/** An edition without a numbered analysis file, and where one is made. */
export function NoNumberedFile() {
  const { noFiles, makeFile } = useTexts(productTexts);
  return (
    <Banner>
      <p>{noFiles}</p>
      <div>
        <a className="button" href={hrefOf(['products', 'analysis-file'])}>
          {makeFile}
        </a>
      </div>
    </Banner>
  );
}
