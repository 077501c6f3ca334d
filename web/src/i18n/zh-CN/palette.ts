export const palette = {
  palette: {
    title: '命令面板',
    open: '搜索或执行',
    hint: '输入单号、页面或操作',
    records: '记录',
    actions: '操作',
    pages: '页面',
    recent: '最近',
    searchOrders: '在订单中查找 {{number}}',
    searchShipments: '在运单中查找 {{number}}',
    looking: '正在查找该号码',
    missing: '您的范围内没有这个号码。',
    empty: '没有匹配的结果。',
    keys: '↑↓ 选择 · Enter 执行 · Esc 关闭',
  },
}
