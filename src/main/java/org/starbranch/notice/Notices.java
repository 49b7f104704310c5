package org.starbranch.notice;

import org.springframework.stereotype.Service;
import org.starbranch.shared.Actor;
import org.starbranch.shared.Submission;

/** STUB. */
@Service
public class Notices {

    public Submission<String> publish(String cycle, String scope, Actor actor) {
        return scope.isBlank() ? Submission.refused("请填写公示范围") : Submission.accepted(cycle);
    }
}
