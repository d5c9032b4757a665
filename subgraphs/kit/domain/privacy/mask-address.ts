/** Nothing that names a street, a village or a building may stand inside the name of a district. */
const NAME = '[^路街道巷号弄栋幢楼室村组镇乡\\s0-9A-Za-z]';
const PROVINCE = `${NAME}{2,8}?(?:省|自治区|特别行政区)`;
const CITY = '(?<![超门夜早])市(?!场)';
const PREFECTURE = `${NAME}{1,10}?(?:${CITY}|州|盟|地区)`;
/** 小区, 园区 and the like are estates and parks, not districts. */
const DISTRICT = `${NAME}{1,12}?(?:(?<![小园社景厂库校院营]|开发|[东南西北中])区|县|旗|${CITY})`;
const TO_DISTRICT = new RegExp(`^(?:${PROVINCE})?(?:${PREFECTURE})?(?:${DISTRICT})?`, 'u');

/** An address down to its district, county or banner: `内蒙古自治区呼伦贝尔市扎兰屯市****`. */
export function maskAddress(address: string): string {
  return `${TO_DISTRICT.exec(address.trim())?.[0] ?? ''}****`;
}
