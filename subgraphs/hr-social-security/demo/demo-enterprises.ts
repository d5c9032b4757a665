/** 测试数据: the demo's fictional enterprises under the window's ids. */
export const construction = {
  id: '00000000-0000-4000-8000-000000000001',
  name: '扎兰屯市雅鲁河建筑工程有限公司',
  creditCode: '91150783MA0N1A0193',
};
export const restaurant = {
  id: '00000000-0000-4000-8000-000000000002',
  name: '扎兰屯市秀水山庄餐饮有限公司',
  creditCode: '91150783MA0N2B025N',
};
export const agriculture = {
  id: '00000000-0000-4000-8000-000000000003',
  name: '内蒙古绰尔河农业科技有限公司',
  creditCode: '91150783MA0N3C031A',
};

export const forest = {
  id: '00000000-0000-4000-8000-000000000004',
  name: '扎兰屯市绿野林下产品有限公司',
  creditCode: '91150783MA0N6L075U',
};

export const demoEnterprises = [construction, restaurant, agriculture, forest];
