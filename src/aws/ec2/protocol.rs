//! Internet protocols.
use crate::declare::choice;

/// Internet protocols, by their names in IANA's list.
#[choice(module = "ec2")]
pub enum Protocol {
    /// All protocols.
    #[value = "-1"]
    ALL,
    /// Protocol number 0.
    #[value = "0"]
    HOPOPT,
    /// The protocol `icmp`.
    #[value = "icmp"]
    ICMP,
    /// Protocol number 2.
    #[value = "2"]
    IGMP,
    /// Protocol number 3.
    #[value = "3"]
    GGP,
    /// Protocol number 4.
    #[value = "4"]
    IPV4,
    /// Protocol number 5.
    #[value = "5"]
    ST,
    /// The protocol `tcp`.
    #[value = "tcp"]
    TCP,
    /// Protocol number 7.
    #[value = "7"]
    CBT,
    /// Protocol number 8.
    #[value = "8"]
    EGP,
    /// Protocol number 9.
    #[value = "9"]
    IGP,
    /// Protocol number 10.
    #[value = "10"]
    BBN_RCC_MON,
    /// Protocol number 11.
    #[value = "11"]
    NVP_II,
    /// Protocol number 12.
    #[value = "12"]
    PUP,
    /// Protocol number 14.
    #[value = "14"]
    EMCON,
    /// Protocol number 15.
    #[value = "15"]
    XNET,
    /// Protocol number 16.
    #[value = "16"]
    CHAOS,
    /// The protocol `udp`.
    #[value = "udp"]
    UDP,
    /// Protocol number 18.
    #[value = "18"]
    MUX,
    /// Protocol number 19.
    #[value = "19"]
    DCN_MEAS,
    /// Protocol number 20.
    #[value = "20"]
    HMP,
    /// Protocol number 21.
    #[value = "21"]
    PRM,
    /// Protocol number 22.
    #[value = "22"]
    XNS_IDP,
    /// Protocol number 23.
    #[value = "23"]
    TRUNK_1,
    /// Protocol number 24.
    #[value = "24"]
    TRUNK_2,
    /// Protocol number 25.
    #[value = "25"]
    LEAF_1,
    /// Protocol number 26.
    #[value = "26"]
    LEAF_2,
    /// Protocol number 27.
    #[value = "27"]
    RDP,
    /// Protocol number 28.
    #[value = "28"]
    IRTP,
    /// Protocol number 29.
    #[value = "29"]
    ISO_TP4,
    /// Protocol number 30.
    #[value = "30"]
    NETBLT,
    /// Protocol number 31.
    #[value = "31"]
    MFE_NSP,
    /// Protocol number 32.
    #[value = "32"]
    MERIT_INP,
    /// Protocol number 33.
    #[value = "33"]
    DCCP,
    /// Protocol number 34.
    #[value = "34"]
    THREEPC,
    /// Protocol number 35.
    #[value = "35"]
    IDPR,
    /// Protocol number 36.
    #[value = "36"]
    XTP,
    /// Protocol number 37.
    #[value = "37"]
    DDP,
    /// Protocol number 38.
    #[value = "38"]
    IDPR_CMTP,
    /// Protocol number 39.
    #[value = "39"]
    TPPLUSPLUS,
    /// Protocol number 40.
    #[value = "40"]
    IL,
    /// Protocol number 41.
    #[value = "41"]
    IPV6,
    /// Protocol number 42.
    #[value = "42"]
    SDRP,
    /// Protocol number 43.
    #[value = "43"]
    IPV6_ROUTE,
    /// Protocol number 44.
    #[value = "44"]
    IPV6_FRAG,
    /// Protocol number 45.
    #[value = "45"]
    IDRP,
    /// Protocol number 46.
    #[value = "46"]
    RSVP,
    /// Protocol number 47.
    #[value = "47"]
    GRE,
    /// Protocol number 48.
    #[value = "48"]
    DSR,
    /// Protocol number 49.
    #[value = "49"]
    BNA,
    /// Protocol number 50.
    #[value = "50"]
    ESP,
    /// Protocol number 51.
    #[value = "51"]
    AH,
    /// Protocol number 52.
    #[value = "52"]
    I_NLSP,
    /// Protocol number 53.
    #[value = "53"]
    SWIPE,
    /// Protocol number 54.
    #[value = "54"]
    NARP,
    /// Protocol number 55.
    #[value = "55"]
    MOBILE,
    /// Protocol number 56.
    #[value = "56"]
    TLSP,
    /// Protocol number 57.
    #[value = "57"]
    SKIP,
    /// The protocol `icmpv6`.
    #[value = "icmpv6"]
    ICMPV6,
    /// Protocol number 59.
    #[value = "59"]
    IPV6_NONXT,
    /// Protocol number 60.
    #[value = "60"]
    IPV6_OPTS,
    /// Protocol number 62.
    #[value = "62"]
    CFTP,
    /// Protocol number 63.
    #[value = "63"]
    ANY_LOCAL,
    /// Protocol number 64.
    #[value = "64"]
    SAT_EXPAK,
    /// Protocol number 65.
    #[value = "65"]
    KRYPTOLAN,
    /// Protocol number 66.
    #[value = "66"]
    RVD,
    /// Protocol number 67.
    #[value = "67"]
    IPPC,
    /// Protocol number 68.
    #[value = "68"]
    ANY_DFS,
    /// Protocol number 69.
    #[value = "69"]
    SAT_MON,
    /// Protocol number 70.
    #[value = "70"]
    VISA,
    /// Protocol number 71.
    #[value = "71"]
    IPCV,
    /// Protocol number 72.
    #[value = "72"]
    CPNX,
    /// Protocol number 73.
    #[value = "73"]
    CPHB,
    /// Protocol number 74.
    #[value = "74"]
    WSN,
    /// Protocol number 75.
    #[value = "75"]
    PVP,
    /// Protocol number 76.
    #[value = "76"]
    BR_SAT_MON,
    /// Protocol number 77.
    #[value = "77"]
    SUN_ND,
    /// Protocol number 78.
    #[value = "78"]
    WB_MON,
    /// Protocol number 79.
    #[value = "79"]
    WB_EXPAK,
    /// Protocol number 80.
    #[value = "80"]
    ISO_IP,
    /// Protocol number 81.
    #[value = "81"]
    VMTP,
    /// Protocol number 82.
    #[value = "82"]
    SECURE_VMTP,
    /// Protocol number 83.
    #[value = "83"]
    VINES,
    /// Protocol number 84.
    #[value = "84"]
    TTP,
    /// The protocol `84_`.
    #[value = "84_"]
    IPTM,
    /// Protocol number 85.
    #[value = "85"]
    NSFNET_IGP,
    /// Protocol number 86.
    #[value = "86"]
    DGP,
    /// Protocol number 87.
    #[value = "87"]
    TCF,
    /// Protocol number 88.
    #[value = "88"]
    EIGRP,
    /// Protocol number 89.
    #[value = "89"]
    OSPFIGP,
    /// Protocol number 90.
    #[value = "90"]
    SPRITE_RPC,
    /// Protocol number 91.
    #[value = "91"]
    LARP,
    /// Protocol number 92.
    #[value = "92"]
    MTP,
    /// Protocol number 93.
    #[value = "93"]
    AX_25,
    /// Protocol number 94.
    #[value = "94"]
    IPIP,
    /// Protocol number 95.
    #[value = "95"]
    MICP,
    /// Protocol number 96.
    #[value = "96"]
    SCC_SP,
    /// Protocol number 97.
    #[value = "97"]
    ETHERIP,
    /// Protocol number 98.
    #[value = "98"]
    ENCAP,
    /// Protocol number 99.
    #[value = "99"]
    ANY_ENC,
    /// Protocol number 100.
    #[value = "100"]
    GMTP,
    /// Protocol number 101.
    #[value = "101"]
    IFMP,
    /// Protocol number 102.
    #[value = "102"]
    PNNI,
    /// Protocol number 103.
    #[value = "103"]
    PIM,
    /// Protocol number 104.
    #[value = "104"]
    ARIS,
    /// Protocol number 105.
    #[value = "105"]
    SCPS,
    /// Protocol number 106.
    #[value = "106"]
    QNX,
    /// Protocol number 107.
    #[value = "107"]
    A_N,
    /// Protocol number 108.
    #[value = "108"]
    IPCOMP,
    /// Protocol number 109.
    #[value = "109"]
    SNP,
    /// Protocol number 110.
    #[value = "110"]
    COMPAQ_PEER,
    /// Protocol number 111.
    #[value = "111"]
    IPX_IN_IP,
    /// Protocol number 112.
    #[value = "112"]
    VRRP,
    /// Protocol number 113.
    #[value = "113"]
    PGM,
    /// Protocol number 114.
    #[value = "114"]
    ANY_0_HOP,
    /// Protocol number 115.
    #[value = "115"]
    L2_T_P,
    /// Protocol number 116.
    #[value = "116"]
    DDX,
    /// Protocol number 117.
    #[value = "117"]
    IATP,
    /// Protocol number 118.
    #[value = "118"]
    STP,
    /// Protocol number 119.
    #[value = "119"]
    SRP,
    /// Protocol number 120.
    #[value = "120"]
    UTI,
    /// Protocol number 121.
    #[value = "121"]
    SMP,
    /// Protocol number 122.
    #[value = "122"]
    SM,
    /// Protocol number 123.
    #[value = "123"]
    PTP,
    /// Protocol number 124.
    #[value = "124"]
    ISIS_IPV4,
    /// Protocol number 125.
    #[value = "125"]
    FIRE,
    /// Protocol number 126.
    #[value = "126"]
    CRTP,
    /// Protocol number 127.
    #[value = "127"]
    CRUDP,
    /// Protocol number 128.
    #[value = "128"]
    SSCOPMCE,
    /// Protocol number 129.
    #[value = "129"]
    IPLT,
    /// Protocol number 130.
    #[value = "130"]
    SPS,
    /// Protocol number 131.
    #[value = "131"]
    PIPE,
    /// Protocol number 132.
    #[value = "132"]
    SCTP,
    /// Protocol number 133.
    #[value = "133"]
    FC,
    /// Protocol number 134.
    #[value = "134"]
    RSVP_E2E_IGNORE,
    /// Protocol number 135.
    #[value = "135"]
    MOBILITY_HEADER,
    /// Protocol number 136.
    #[value = "136"]
    UDPLITE,
    /// Protocol number 137.
    #[value = "137"]
    MPLS_IN_IP,
    /// Protocol number 138.
    #[value = "138"]
    MANET,
    /// Protocol number 139.
    #[value = "139"]
    HIP,
    /// Protocol number 140.
    #[value = "140"]
    SHIM6,
    /// Protocol number 141.
    #[value = "141"]
    WESP,
    /// Protocol number 142.
    #[value = "142"]
    ROHC,
    /// Protocol number 143.
    #[value = "143"]
    ETHERNET,
    /// Protocol number 253.
    #[value = "253"]
    EXPERIMENT_1,
    /// Protocol number 254.
    #[value = "254"]
    EXPERIMENT_2,
    /// Protocol number 255.
    #[value = "255"]
    RESERVED,
}
