package org.starbranch.ledger;

import org.springframework.stereotype.Service;

/** STUB. */
@Service
public class FollowUp {

    public void open(String cycle) {}
}
