using System.Collections.Concurrent;
using System.Xml.Linq;
using InForce.App.Accounts;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace InForce.Web.Security;

/// <summary>Keeps the keys that forms are signed with beside the record: a form outlives a restart, and every host of a shared record knows it.</summary>
internal sealed class FormKeys(AccountDoor door) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => door.Ask(store => store.WebKeys().Select(XElement.Parse).ToList());

    public void StoreElement(XElement element, string friendlyName) => door.Ask(store =>
    {
        store.KeepWebKey(friendlyName, element.ToString(SaveOptions.DisableFormatting));
        return true;
    });
}

/// <summary>Keys of a desk without accounts: gone with the process.</summary>
internal sealed class PassingFormKeys : IXmlRepository
{
    private readonly ConcurrentQueue<XElement> _keys = new();

    public IReadOnlyCollection<XElement> GetAllElements() => [.. _keys];

    public void StoreElement(XElement element, string friendlyName) => _keys.Enqueue(element);
}
