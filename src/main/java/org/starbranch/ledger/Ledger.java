package org.starbranch.ledger;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Submission;

/** STUB. */
@Service
public class Ledger {

    public Submission<String> award(String cycle, Map<String, String> form, Actor actor) {
        return form.getOrDefault("issuer", "").isBlank() ? Submission.refused("请选择授牌单位") : Submission.accepted(cycle);
    }
}
