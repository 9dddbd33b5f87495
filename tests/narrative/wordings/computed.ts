import { wordings } from "./wording.ts";

/** Sentences that compute: a change against last year, a share of a whole, classes that sum to a total. */
export const computed = [
  ...wordings("proactive", [
    "{when}{count}主动公开政府信息{proTotal}条，[比|较][上年|去年|{last}年]的{before:proTotal}条{growth:proTotal}",
    "{when}主动公开政府信息{proTotal}条，{last}年为{before:proTotal}条，同比{growth:proTotal}",
    "{when}主动公开政府信息{proTotal}条，同比{moved:proTotal}条，{growth:proTotal}",
    "{when}{count}主动公开政府信息{proTotal}条，其中{classes:proTotal:条}",
    "{when}主动公开政府信息{proTotal}条（其中{classes:proTotal:条}）",
    "{when}主动公开政府信息{proTotal}条。按类别分，{classes:proTotal:条}",
    "{when}主动公开政府信息{proTotal}条，其中政府网站公开{website}条，占{share:website/proTotal}%",
    "{gov}{when}{count}主动公开政府信息{proTotal}条。其中，县直各部门公开{part:proTotal}条，占{share:part:proTotal/proTotal}%；各乡镇公开{rest:proTotal}条，占{share:rest:proTotal/proTotal}%",
  ]),
  ...wordings("proactive", [
    "{when}{count}主动公开政府信息{free:pub:60-9000}条，其中{classes:pub:条}",
    "{when}主动公开政府信息{free:pub:60-9000}条，[比|较]上年的{before:pub}条{growth:pub}",
    "{when}主动公开政府信息{free:pub:60-9000}条，其中通过政府门户网站公开{part:pub}条，占{share:part:pub/pub}%",
    "{when}公开政府信息{free:pub:60-9000}条（{classes:pub:条}）",
  ], "proTotal"),
  ...wordings("applications", [
    "{when}{count}收到政府信息公开申请{received}件，[比|较][上年|去年|{last}年]（{before:received}件）{growth:received}",
    "{when}收到政府信息公开申请{received}件，同比{growth:received}（上年{before:received}件）",
    "政府信息公开申请由{last}年的{before:received}件[增加到|变为]{year}年的{received}件，{growth:received}",
    "{when}收到政府信息公开申请{received}件，比上年{moved:received}件，{growth:received}",
    "{last}年收到政府信息公开申请{before:received}件，{year}年收到政府信息公开申请{received}件，同比{growth:received}",
    "{when}收到政府信息公开申请{received}件，其中自然人申请{natural}件，占{share:natural/received}%",
    "{when}收到政府信息公开申请{received}件，其中网络申请{online}件，占申请总数的{share:online/received}%",
    "{when}答复政府信息公开申请{replies}件，其中予以公开{granted}件，占答复总数的{share:granted/replies}%；无法提供{unable}件，占{share:unable/replies}%",
    "{when}答复申请{replies}件，其中同意公开{granted}件，占{share:granted/replies}%",
    "{when}收到政府信息公开申请{received}件，[内容涉及|从申请内容看，]征地拆迁类{part:received}件，其他类{rest:received}件",
  ]),
  ...wordings("applications", ["{when}收到政府信息公开申请{received}件，其中网络申请{part:received}件，信函申请{rest:received}件"], "online"),
  ...wordings("office", ["{when}举办政府信息公开培训班{sessions}期，培训{trainees}人次，较上年的{before:trainees}人次{growth:trainees}"]),
];
