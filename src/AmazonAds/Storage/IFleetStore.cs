namespace AmazonAds.Storage;

/// <summary>A store of all there is: rows and syncs, reports, and what is advertised.</summary>
public interface IFleetStore : IAdsStore, IReportStore, IAdvertisedAsins;
