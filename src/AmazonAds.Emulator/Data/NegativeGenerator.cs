namespace AmazonAds.Emulator.Data;

/// <summary>Makes the negative keywords and targets of one profile, below ad groups and below campaigns.</summary>
internal sealed class NegativeGenerator(RowGenerator rows, WorldLayout layout)
{
    public IdSpace KeywordIds => rows.IdsOf('n');

    public IdSpace CampaignKeywordIds => rows.IdsOf('N');

    public IdSpace TargetIds => rows.IdsOf('x');

    public IdSpace CampaignTargetIds => rows.IdsOf('X');

    public EmulatedNegativeKeyword Keyword(long index)
    {
        var (adGroup, ordinal) = layout.NegativeKeywords.ParentOf(index);
        return Keyword('n', index, ordinal, rows.AdGroupParent(adGroup));
    }

    public EmulatedNegativeKeyword CampaignKeyword(long index)
    {
        var (campaign, ordinal) = layout.CampaignNegativeKeywords.ParentOf(index);
        return Keyword('N', index, ordinal, rows.CampaignParent(campaign));
    }

    public EmulatedNegativeTarget Target(long index)
    {
        var (adGroup, ordinal) = layout.NegativeTargets.ParentOf(index);
        return Target('x', index, ordinal, rows.AdGroupParent(adGroup));
    }

    public EmulatedNegativeTarget CampaignTarget(long index)
    {
        var (campaign, ordinal) = layout.CampaignNegativeTargets.ParentOf(index);
        return Target('X', index, ordinal, rows.CampaignParent(campaign));
    }

    private EmulatedNegativeKeyword Keyword(char kind, long index, long ordinal, RowParent parent)
    {
        var hash = rows.HashOf(kind, index);
        var created = RowGenerator.CreatedAt(hash);
        return new EmulatedNegativeKeyword
        {
            KeywordId = rows.IdsOf(kind).IdOf(index),
            AdGroupId = parent.AdGroupId == 0 ? null : parent.AdGroupId,
            CampaignId = parent.CampaignId,
            KeywordText = Vocabulary.Phrase(parent.FirstPhrase + ordinal / 2),
            MatchType = ordinal % 2 == 0 ? "NEGATIVE_EXACT" : "NEGATIVE_PHRASE",
            State = RowGenerator.StateBelow(parent, ordinal, hash),
            CreatedAt = created,
            UpdatedAt = created.AddMinutes((hash >> 52) % 500),
        };
    }

    private EmulatedNegativeTarget Target(char kind, long index, long ordinal, RowParent parent)
    {
        var hash = rows.HashOf(kind, index);
        var created = RowGenerator.CreatedAt(hash);
        var number = (ulong)(parent.FirstPhrase * 1_000 + ordinal);
        return new EmulatedNegativeTarget
        {
            TargetId = rows.IdsOf(kind).IdOf(index),
            AdGroupId = parent.AdGroupId == 0 ? null : parent.AdGroupId,
            CampaignId = parent.CampaignId,
            Expression = [ordinal % 3 == 2 ? new("ASIN_BRAND_SAME_AS", Catalog.Node(number)) : new("ASIN_SAME_AS", Catalog.Asin(number))],
            State = RowGenerator.StateBelow(parent, ordinal, hash),
            CreatedAt = created,
            UpdatedAt = created.AddMinutes((hash >> 52) % 500),
        };
    }
}
