import type { Message } from '../../kit/domain/message.js';
import { percentage, plainFigure } from './figures.js';

/** Null when an area deviates from the planned one by no more than the tolerance (a share), else by how much. Square metres. */
export function areaDeviation(planned: number | null, actual: number | null, tolerance: number, label: Message): Message | null {
  if (planned === null || actual === null || planned <= 0)
    return { zh: `未填报规划许可建筑面积或者${label.zh}`, en: `The planned floor area or the ${label.en} is missing` };
  const deviation = Math.abs(actual - planned);
  if (deviation <= planned * tolerance) return null;
  return {
    zh: `${label.zh}${plainFigure(actual)}平方米与规划许可建筑面积${plainFigure(planned)}平方米相差${plainFigure(deviation)}平方米，超过允许误差${percentage(tolerance)}`,
    en: `The ${label.en} of ${plainFigure(actual)} m² differs from the planned ${plainFigure(planned)} m² by ${plainFigure(deviation)} m², more than ${percentage(tolerance)}`,
  };
}
