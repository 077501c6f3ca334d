"""What products and zones are called on labels and in exported lists, in Chinese and in English."""

from server.domains.catalog.words import OrderProduct, TariffZone

P, Z = OrderProduct, TariffZone

PRODUCTS = {
    P.LETTER: ("信函", "Letter"),
    P.LETTER_SHEET: ("邮简", "Letter sheet"),
    P.POSTCARD: ("明信片", "Postcard"),
    P.PRINTED_MATTER: ("印刷品", "Printed matter"),
    P.BLIND_LITERATURE: ("盲人读物", "Items for the blind"),
    P.PARCEL: ("普通包裹", "Parcel"),
    P.EXPRESS_PARCEL: ("快递包裹", "Express parcel"),
    P.EMS: ("特快专递", "EMS"),
    P.EMS_INTERNATIONAL: ("国际特快", "EMS abroad"),
}
ZONES = {
    Z.LOCAL: ("本埠", "Local"),
    Z.OUT_OF_TOWN: ("外埠", "Out of town"),
    Z.ZONE_1: ("一区", "Zone 1"),
    Z.ZONE_2: ("二区", "Zone 2"),
    Z.ZONE_3: ("三区", "Zone 3"),
    Z.ZONE_4: ("四区", "Zone 4"),
    Z.ZONE_5: ("五区", "Zone 5"),
    Z.ABROAD_A: ("港澳台", "Hong Kong, Macao, Taiwan"),
    Z.ABROAD_B: ("亚洲邻国", "Neighbouring Asia"),
    Z.ABROAD_C: ("欧洲、北美、大洋洲", "Europe, North America, Oceania"),
    Z.ABROAD_D: ("其他国家和地区", "Other countries"),
}
